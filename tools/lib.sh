# shellcheck shell=bash
# Shared by tools/serve and tools/test: finds or installs what building needs.
#
# Tools that Cargo builds are kept per user and per version, so a second clone
# finds them ready; npm's are in the checkout, under the lock file's versions.
# Everything here can be run again at any time: what is there is left alone.
#
# Sourced, not executed. Needs bash 3.2, the one macOS ships.

# The first two to change together with Cargo.toml, Trunk.toml and package.json:
# wasm-bindgen refuses a crate of another version than its own.
readonly TRUNK_VERSION=0.21.14
readonly WASM_BINDGEN_VERSION=0.2.129
readonly CARGO_DENY_VERSION=0.20.2
readonly WASM_TARGET=wasm32-unknown-unknown
readonly NODE_MINIMUM=20

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
readonly ROOT
readonly CACHE="${XDG_CACHE_HOME:-$HOME/.cache}/reste-a-vivre/trunk-$TRUNK_VERSION-wasm-bindgen-$WASM_BINDGEN_VERSION"

# ---- What is said ---------------------------------------------------------

heading() { printf '\n\033[1m== %s\033[0m\n' "$*"; }
say() { printf '   %s\n' "$*"; }

# fail WHAT WHY WHAT-TO-DO: the three things one needs to know, then the end.
fail() {
    {
        printf '\n\033[1;31mArrêt : %s\033[0m\n' "$1"
        printf '   Pourquoi : %s\n' "$2"
        printf '   Que faire : %s\n' "$3"
    } >&2
    exit 1
}

# attempt WHAT WHAT-TO-DO COMMAND…: runs an installation in plain sight.
attempt() {
    local what=$1 remedy=$2
    shift 2
    "$@" || fail "$what n'a pas pu être installé" \
        "« $* » a échoué (code $?) ; sa raison est dans les lignes ci-dessus" "$remedy"
}

# ---- What must be there already -------------------------------------------

check_prerequisites() {
    # rustup writes here, but only shells opened afterwards know it.
    if ! command -v cargo >/dev/null && [ -x "$HOME/.cargo/bin/cargo" ]; then
        PATH="$HOME/.cargo/bin:$PATH"
    fi
    command -v cargo >/dev/null || fail "Rust est introuvable" \
        "la commande « cargo » n'est pas dans le PATH" \
        "installez Rust par rustup (voir le site de Rust), ouvrez un nouveau terminal, puis relancez"
    command -v cc >/dev/null || command -v gcc >/dev/null || command -v clang >/dev/null ||
        fail "aucun compilateur C" "Rust s'en sert pour l'édition de liens" \
            "Debian, Ubuntu : apt-get install gcc libc6-dev ; Fedora : dnf install gcc ; macOS : xcode-select --install"
    { command -v node && command -v npm; } >/dev/null || fail "Node est introuvable" \
        "les commandes « node » et « npm » ne sont pas toutes deux dans le PATH" \
        "installez Node $NODE_MINIMUM ou plus récent, avec npm, puis relancez"
    local version
    version="$(node -p 'process.versions.node')"
    [ "${version%%.*}" -ge "$NODE_MINIMUM" ] || fail "Node est trop ancien" \
        "version $version ; il faut $NODE_MINIMUM ou plus récent" "mettez Node à jour, puis relancez"
}

# ---- Rust: compiler, browser target, lints ---------------------------------

ready_rust() {
    local channel
    channel="$(sed -n 's/^channel = "\(.*\)"/\1/p' "$ROOT/rust-toolchain.toml")"
    if ! command -v rustup >/dev/null; then
        # A distribution's Rust can do, if it is recent enough and knows the target.
        [ -d "$(rustc --print sysroot)/lib/rustlib/$WASM_TARGET" ] || fail "la cible $WASM_TARGET manque" \
            "Rust n'a pas été installé par rustup, qui seul sait l'ajouter" \
            "installez Rust par rustup, ou le paquet de votre distribution qui fournit cette cible"
        return
    fi
    if ! rustc --version >/dev/null 2>&1; then
        # The same version is often there as "stable": no need for a second copy.
        local installed
        for installed in $(rustup toolchain list | awk '{ print $1 }'); do
            case "$(rustc "+$installed" --version 2>/dev/null || true)" in
                "rustc $channel "*) export RUSTUP_TOOLCHAIN=$installed ;;
            esac
        done
    fi
    if ! rustc --version >/dev/null 2>&1; then
        say "Rust $channel : téléchargement (environ 1 min)"
        attempt "Rust $channel" "vérifiez l'accès au réseau, puis : rustup toolchain install $channel" \
            rustup toolchain install "$channel" --profile minimal
    fi
    if ! rustup target list --installed | grep -qx "$WASM_TARGET"; then
        say "cible $WASM_TARGET : téléchargement (environ 20 s)"
        attempt "la cible $WASM_TARGET" "vérifiez l'accès au réseau, puis : rustup target add $WASM_TARGET" \
            rustup target add "$WASM_TARGET"
    fi
    local component
    for component in clippy rustfmt; do
        if ! rustup component list --installed | grep -q "^$component"; then
            say "$component : téléchargement (environ 10 s)"
            attempt "$component" "vérifiez l'accès au réseau, puis : rustup component add $component" \
                rustup component add "$component"
        fi
    done
}

# The libraries of Cargo.lock: Trunk builds without asking the network for anything.
ready_crates() {
    if (cd "$ROOT" && cargo fetch --locked --offline --quiet 2>/dev/null); then return; fi
    say "bibliothèques Rust : téléchargement (environ 30 s)"
    (cd "$ROOT" && attempt "une bibliothèque Rust" \
        "vérifiez l'accès au réseau, puis relancez ; si vous venez de changer Cargo.toml : cargo check, puis relancez" \
        cargo fetch --locked) || exit 1
}

# ---- Trunk and wasm-bindgen, once per user ---------------------------------

# cargo_tool BINARY CRATE VERSION DURATION [OPTION…]
cargo_tool() {
    local binary=$1 crate=$2 version=$3 took=$4
    shift 4
    # The binary itself is asked: an interrupted or foreign copy is replaced.
    case "$("$CACHE/bin/$binary" --version 2>/dev/null || true)" in
        *" $version"*) return ;;
    esac
    say "$crate $version : compilation, une fois par utilisateur (environ $took)"
    mkdir -p "$CACHE" 2>/dev/null || fail "$crate n'a pas pu être installé" \
        "le dossier $CACHE ne peut pas être créé" "donnez-vous ce droit, ou choisissez un autre dossier par XDG_CACHE_HOME"
    # With the checkout's Rust, whatever the user's default; in a folder of Cargo's own.
    (
        cd "$ROOT" && unset CARGO_TARGET_DIR RUSTFLAGS CARGO_BUILD_TARGET &&
            attempt "$crate $version" \
                "vérifiez l'accès au réseau et la place sur le disque, puis relancez ; ce qui est déjà fait le reste" \
                cargo install --root "$CACHE" --locked --force --version "$version" "$@" "$crate"
    ) || exit 1
}

ready_cargo_tools() {
    cargo_tool wasm-bindgen wasm-bindgen-cli "$WASM_BINDGEN_VERSION" "3 min"
    # A debug build without the self-updater: half the time, as fast for our use.
    cargo_tool trunk trunk "$TRUNK_VERSION" "4 min" --no-default-features --debug
    PATH="$CACHE/bin:$PATH"
}

# For the tests only: holds what may come from others (deny.toml).
ready_deny() {
    cargo_tool cargo-deny cargo-deny "$CARGO_DENY_VERSION" "3 min" --debug
    PATH="$CACHE/bin:$PATH"
}

# ---- npm: wasm-opt, and the tests' libraries -------------------------------

ready_npm() {
    # npm ci erases and reinstalls: only when the lock is not the one installed.
    local stamp="$ROOT/node_modules/.verrou-installe.json"
    if ! cmp -s "$ROOT/package-lock.json" "$stamp"; then
        say "wasm-opt et bibliothèques d'essai : npm ci (environ 30 s)"
        (cd "$ROOT" && attempt "wasm-opt (npm ci)" \
            "vérifiez l'accès au réseau, puis : npm ci" npm ci --no-progress) || exit 1
        cp "$ROOT/package-lock.json" "$stamp"
    fi
    PATH="$ROOT/node_modules/.bin:$PATH"
    wasm-opt --version >/dev/null || fail "wasm-opt ne démarre pas" \
        "node_modules/.bin/wasm-opt a échoué" "effacez node_modules, puis relancez"
}

# ---- Browsers, for the tests only ------------------------------------------

# debian_packages WHAT DURATION REMEDY PACKAGE…: installs them, or says why it cannot.
debian_packages() {
    local what=$1 took=$2 remedy=$3 sudo=()
    shift 3
    if [ "$(id -u)" -ne 0 ]; then sudo=(sudo); fi
    if ! command -v apt-get >/dev/null; then
        fail "$what manque pour les essais" "ce système n'a pas apt-get, qui l'installerait" "$remedy"
    fi
    if [ "$(id -u)" -ne 0 ] && ! sudo -n true 2>/dev/null && ! { [ -t 0 ] && command -v sudo >/dev/null; }; then
        fail "$what manque pour les essais" "installer un paquet demande d'être root ou d'avoir sudo" "$remedy"
    fi
    say "$what : paquet Debian (environ $took)"
    attempt "la liste des paquets" "$remedy" ${sudo[@]+"${sudo[@]}"} apt-get update -qq
    attempt "$what" "$remedy" ${sudo[@]+"${sudo[@]}"} env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "$@"
}

ready_browser() {
    local found
    local remedy="installez Chromium ou Google Chrome, ou donnez son chemin : CHROMIUM=/chemin/vers/chrome tools/test"
    if found="$(node "$ROOT/tools/browser.mjs")"; then
        export CHROMIUM="$found"
        return
    fi
    # A path given by hand is meant: another browser would not be what was asked.
    [ -z "${CHROMIUM:-}" ] || fail "le navigateur demandé ne convient pas" "voir ci-dessus" "corrigez ou retirez la variable CHROMIUM"
    debian_packages Chromium "1 min" "$remedy" chromium
    found="$(node "$ROOT/tools/browser.mjs")" || fail "Chromium reste introuvable" \
        "le paquet est installé, mais aucun nom connu n'est dans le PATH" "$remedy"
    export CHROMIUM="$found"
}

# WebKitGTK (the engine of Safari), its WebDriver, and a screen that no one sees.
ready_webkit() {
    local remedy="installez WebKitWebDriver et Xvfb (Debian, Ubuntu : apt-get install webkit2gtk-driver xvfb), puis relancez"
    if { command -v WebKitWebDriver && command -v Xvfb; } >/dev/null; then return; fi
    debian_packages WebKit "30 s" "$remedy" webkit2gtk-driver xvfb
    { command -v WebKitWebDriver && command -v Xvfb; } >/dev/null || fail "WebKit reste introuvable" \
        "les paquets sont installés, mais « WebKitWebDriver » et « Xvfb » ne sont pas tous deux dans le PATH" "$remedy"
}

# ---- Web servers, for the tests only ----------------------------------------

# Those whose settings docs/hosting gives.
ready_servers() {
    local remedy="installez nginx avec son module brotli, Apache 2.4, Caddy 2 et OpenSSL (Debian, Ubuntu : apt-get install nginx-light libnginx-mod-http-brotli-static apache2 caddy openssl), puis relancez"
    PATH="$PATH:/usr/sbin"
    local found=oui tool
    for tool in nginx apache2 caddy openssl; do command -v "$tool" >/dev/null || found=non; done
    if [ "$found" = oui ] && [ -f /usr/lib/nginx/modules/ngx_http_brotli_static_module.so ]; then return; fi
    debian_packages "Les serveurs" "20 s" "$remedy" nginx-light libnginx-mod-http-brotli-static apache2 caddy openssl
    for tool in nginx apache2 caddy openssl; do
        command -v "$tool" >/dev/null || fail "$tool reste introuvable" "les paquets sont installés, mais il n'est pas dans le PATH" "$remedy"
    done
}

# ---- Fonts, for the tests only ---------------------------------------------

# The names of tools/fonts.mjs to test with; none where a font cannot be chosen.
FONTS=(dejavu liberation)

ready_fonts() {
    local remedy="installez les polices DejaVu Sans et Liberation Sans (Debian, Ubuntu : apt-get install fonts-dejavu-core fonts-liberation ; Fedora : dnf install dejavu-sans-fonts liberation-sans-fonts), puis relancez"
    if [ "$(uname -s)" = Darwin ]; then
        FONTS=()
        say "police des essais : celle du système (macOS n'en laisse pas choisir d'autre ; l'intégration continue essaie les deux)"
        return
    fi
    local font missing=non
    for font in "${FONTS[@]}"; do
        node "$ROOT/tools/fonts.mjs" "$font" >/dev/null 2>&1 || missing=oui
    done
    if [ "$missing" = oui ]; then
        debian_packages "Une police" "5 s" "$remedy" fonts-dejavu-core fonts-liberation
    fi
    for font in "${FONTS[@]}"; do
        node "$ROOT/tools/fonts.mjs" "$font" >/dev/null || fail "une police reste introuvable" "voir ci-dessus" "$remedy"
    done
}

# with_font FONT COMMAND…: POLICE is what the tests check, FONTCONFIG_FILE what the browser obeys.
with_font() {
    local font=$1 file
    shift
    file="$(node "$ROOT/tools/fonts.mjs" "$font")" || return
    POLICE=$font FONTCONFIG_FILE=$file "$@"
}

# The command with each font, the second even if the first fails.
in_each_font() {
    if [ "${#FONTS[@]}" -eq 0 ]; then
        "$@"
        return
    fi
    local font failed=()
    for font in "${FONTS[@]}"; do
        heading "police $font"
        with_font "$font" "$@" || failed+=("$font")
    done
    if [ "${#failed[@]}" -gt 0 ]; then
        printf '\n   en échec avec : %s (--police NOM pour y revenir)\n' "${failed[*]}" >&2
        return 1
    fi
}

# ---- The whole -------------------------------------------------------------

set_up() {
    local start=$SECONDS
    heading "Mise en place"
    check_prerequisites
    ready_rust
    ready_crates
    ready_cargo_tools
    ready_npm
    export PATH
    # Trunk reads NO_COLOR=1 as a wrong value of its own option, and answers an
    # ordinary compile error with its own stack.
    unset NO_COLOR
    export RUST_LIB_BACKTRACE=0
    say "Rust, Trunk $TRUNK_VERSION, wasm-bindgen $WASM_BINDGEN_VERSION et wasm-opt sont prêts ($((SECONDS - start)) s)"
}

# A program names the sources it was made from without the folders of this machine: shorter, and the same everywhere.
without_folders() {
    local folder
    for folder in "${CARGO_HOME:-$HOME/.cargo}"/registry/src/*/; do printf ' --remap-path-prefix=%s=' "$folder"; done
}

build() {
    (
        cd "$ROOT"
        cargo fetch --locked --quiet --target "$WASM_TARGET"
        CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="$(without_folders)" trunk build --release
        node tools/third-party.mjs dist
    )
}

# What a host is given, in target/archive: dist/ as it is, and the command line, linked with the C library so that it runs on
# any Linux of this processor.
archive() {
    local host
    host="$(rustc -vV | sed -n 's/^host: //p')"
    case $host in
        *-linux-gnu) ;;
        *) fail "l'archive ne se fait que sous Linux" "le programme « simuler » y est lié à la bibliothèque C de GNU ; ici : $host" \
            "lancez tools/archive sous Debian ou Ubuntu" ;;
    esac
    (
        cd "$ROOT"
        rm -rf target/archive
        RUSTFLAGS="-C target-feature=+crt-static -C strip=symbols$(without_folders)" \
            cargo build --locked --profile native --no-default-features --features stock --bin simuler --target "$host"
        node tools/archive.mjs --site dist --programme "target/$host/native/simuler" --vers target/archive
    )
}

# The engine for JavaScript, in target/paquet-npm: WASM, an entry for Node and one for browsers, types, schemas.
package() {
    (
        cd "$ROOT"
        local folder=$ROOT/target/paquet-npm
        cargo build --locked --release --target "$WASM_TARGET" --package reste-a-vivre-npm
        rm -rf "$folder"
        mkdir -p "$folder"
        wasm-bindgen --target web --no-typescript --out-dir "$folder" --out-name programme \
            "$ROOT/target/$WASM_TARGET/release/reste_a_vivre_npm.wasm"
        wasm-opt -Oz "$folder/programme_bg.wasm" -o "$folder/programme_bg.wasm"
        cp tools/paquets/npm/js/* docs/schemas/*.json LICENSE-* "$folder/"
        node tools/third-party.mjs paquet "$folder"
    )
}
