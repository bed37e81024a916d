# ./crm new-module NAME: makes a module outside the repository out of the folder archetype/, ready to be built and deployed.

NAME=""
INTO=""
PACKAGE=""
CHINESE=""
while [ $# -gt 0 ]; do
  case "$1" in
    --into) INTO=${2:-}; [ -n "$INTO" ] || fail "--into takes a folder."; shift ;;
    --package) PACKAGE=${2:-}; [ -n "$PACKAGE" ] || fail "--package takes a Java package, for instance com.acme.visits."; shift ;;
    --zh) CHINESE=${2:-}; [ -n "$CHINESE" ] || fail "--zh takes the module's Chinese name, for instance 拜访."; shift ;;
    -*) fail "'$1' is no option of ./crm new-module: --into DIR, --package NAME, --zh NAME." ;;
    *) [ -z "$NAME" ] || fail "One name only: '$NAME' and '$1' were given."; NAME=$1 ;;
  esac
  shift
done
[ -n "$NAME" ] || fail "What is it to be called? ./crm new-module <name>, for instance: ./crm new-module visits"

java_word() {
  case " abstract assert boolean break byte case catch char class const continue default do double else enum extends false final finally \
float for goto if implements import instanceof int interface long native new null package private protected public return short static \
strictfp super switch synchronized this throw throws transient true try void volatile while " in *" $1 "*) return 0 ;; esac
  return 1
}

# the first words of the product's own addresses, and what its bundles, tables and labels begin with
taken() {
  case " admin api audit com customer directory duplicate example fragments health i18n internal invitation java jobs mariadb migration \
operator org organisation permission permissions problem profile rest sign tenants tessera tesseracrm transfers trial trials users \
web why workbench " in *" $1 "*) return 0 ;; esac
  local folder
  for folder in "$HERE"/bundles/*/*/; do
    folder=$(basename "$folder")
    [ "${folder%%-*}" != "$1" ] || return 0
  done
  return 1
}

[[ $NAME =~ ^[a-z][a-z0-9]{2,19}$ ]] ||
  fail "'$NAME' cannot be a module's name: it takes 3 to 20 lower-case letters and digits, a letter first, and no dash, for instance visits."
java_word "$NAME" && fail "'$NAME' is a word of the Java language and cannot name a package: choose another name."
taken "$NAME" && fail "'$NAME' is taken by the product itself: choose another name."

# what one record is called: visits → visit, companies → company, glass → glass
case "$NAME" in
  *ies) RECORD=${NAME%ies}y ;;
  *ss | *us | *is) RECORD=$NAME ;;
  *s) RECORD=${NAME%s} ;;
  *) RECORD=$NAME ;;
esac
PACKAGE=${PACKAGE:-com.example.$NAME}
[[ $PACKAGE =~ ^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+$ ]] ||
  fail "'$PACKAGE' cannot be a package: lower-case words with dots between them, for instance com.acme.$NAME."
for part in ${PACKAGE//./ }; do
  java_word "$part" && fail "'$PACKAGE' cannot be a package: '$part' is a word of the Java language."
done
[[ $PACKAGE != org.tesseracrm.* ]] || fail "Packages below org.tesseracrm are the product's own: choose another with --package."
[[ ! $CHINESE =~ [\&\|\\\'\"{}=:#!\<\>] ]] || fail "--zh takes a name of letters only, without quotes, braces or signs."

INTO=${INTO:-$(dirname "$HERE")}
[ -d "$INTO" ] || fail "There is no folder $INTO: make it, or name another with --into."
INTO=$(cd "$INTO" && pwd -P)
case "$INTO/" in "$(cd "$HERE" && pwd -P)"/*) fail "A module of one's own lies outside the product's folder: name another with --into." ;; esac
[ -w "$INTO" ] || fail "The folder $INTO cannot be written: name another with --into."
TARGET=$INTO/$NAME
[ ! -e "$TARGET" ] || fail "$TARGET is there already: choose another name, or another folder with --into."

version=$(sed -n 's/.*<version>\(.*\)<\/version>.*/\1/p' "$HERE/pom.xml" | head -1)
upper() { printf '%s%s' "$(printf '%s' "${1:0:1}" | tr '[:lower:]' '[:upper:]')" "${1:1}"; }

# Marks stand between, so that a name that holds another is not changed twice.
fill_in() {
  sed -e 's/com\.example\.visits/@1@/g' -e 's#com/example/visits#@2@#g' -e 's/com\.example/@3@/g' \
    -e 's/Visits/@4@/g' -e 's/visits/@5@/g' -e 's/Visit/@6@/g' -e 's/visit/@7@/g' -e 's/拜访/@8@/g' \
    -e "s/@1@/$PACKAGE/g" -e "s#@2@#${PACKAGE//.//}#g" -e "s/@3@/${PACKAGE%.*}/g" \
    -e "s/@4@/$(upper "$NAME")/g" -e "s/@5@/$NAME/g" -e "s/@6@/$(upper "$RECORD")/g" -e "s/@7@/$RECORD/g" \
    -e "s/@8@/${CHINESE:-$(upper "$NAME")}/g" "$@"
}

(cd "$HERE/archetype" && find . -name target -prune -o -type f -print) | while read -r file; do
  to=$TARGET/$(printf '%s' "${file#./}" | fill_in)
  mkdir -p "$(dirname "$to")" && fill_in "$HERE/archetype/$file" >"$to" || exit 1
done || {
  rm -rf "$TARGET"
  fail "$TARGET could not be written."
}
# the product's version, in the parent and nowhere else
sed -i.bak "/<artifactId>tessera<\/artifactId>/{n;s/<version>.*<\/version>/<version>$version<\/version>/;}" "$TARGET/pom.xml" && rm "$TARGET/pom.xml.bak"

cat <<EOF
The module $NAME lies in $TARGET. Next:
  ./crm run --demo            start the product, if it does not run yet
  ./crm deploy $TARGET
What to change first, and what a module is made of: docs/modules.md.
EOF
