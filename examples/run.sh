#!/usr/bin/env bash
# Plays a story, if not said otherwise the agreement of Örebro county, against a server of its own, over HTTP,
# and leaves the server running.
set -uo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd) || exit 1
cd "$top" || exit 1
. examples/setup.sh

usage() {
    cat <<'END'
examples/run.sh [options]     installs what is lacking, builds, starts a server, plays the story on it

The server gets a free port on loopback, a clock set by hand, and a data folder of its own:
build/orebro/run.XXXXXX.
Afterwards it is left running, so that the case can be looked at in a browser. A second run starts anew,
beside it.

  --once          stop the server at the end, and remove its data folder if all went well
  --quiet         print the summary only
  --story FILE    another story than examples/orebro/story.yaml
  --help          this text

Exit status: 0 when every act was done and everything expected was seen.
END
}

once=no quiet=() story=examples/orebro/story.yaml
while [ $# -gt 0 ]; do
    case $1 in
        --once) once=yes ;;
        --quiet) quiet=(--quiet) ;;
        --story)
            if [ $# -lt 2 ] || [ ! -f "$2" ]; then echo "--story needs a file" >&2; exit 2; fi
            story=$2
            shift
            ;;
        --help | -h) usage; exit 0 ;;
        *) echo "unknown option: $1" >&2; usage >&2; exit 2 ;;
    esac
    shift
done

ready_within_s=20
accounts=$(dirname "$story")/accounts.json  # of the demonstration; there may be none
server='' folder='' port='' first_day='' leave_running=no

# However this ends, a server that is not to be left running is stopped, and only that one.
stop_server() {
    local waited=0
    [ -n "$server" ] && [ $leave_running = no ] || return 0
    kill "$server" 2>/dev/null
    while kill -0 "$server" 2>/dev/null && [ $waited -lt 50 ]; do
        sleep 0.1
        waited=$((waited + 1))
    done
    kill -KILL "$server" 2>/dev/null
    wait "$server" 2>/dev/null
    server=''
}
trap stop_server EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

failed() {
    echo "failed: $*" >&2
    if [ -s "$folder/server.log" ]; then
        echo "the server's last lines, of $folder/server.log:" >&2
        tail -n 20 "$folder/server.log" >&2
    fi
    exit 1
}

is_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

free_port() {
    local candidate
    for _ in $(seq 50); do
        candidate=$((20000 + RANDOM % 12000))  # below the range that systems give to outgoing connections
        if ! is_taken "$candidate"; then echo "$candidate"; return 0; fi
    done
    return 1
}

# 0 when the server answers that it is ready.
is_ready() {
    local status=''
    exec 3<>"/dev/tcp/127.0.0.1/$port" || return 1
    printf 'GET /readyz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n' >&3
    IFS=' ' read -r -t 2 _ status _ <&3
    exec 3>&-
    [ "$status" = 200 ]
}

# start_server DAY OPTION...: on $port, with the clock at DAY.
start_server() {
    local deadline=$((SECONDS + ready_within_s))
    nohup build/release/api/overens serve --clock "manual=$1" "${@:2}" --port "$port" \
        --data "$folder/data" >>"$folder/server.log" 2>&1 &
    server=$!
    while kill -0 "$server" 2>/dev/null && [ $SECONDS -lt $deadline ]; do
        if is_ready 2>/dev/null; then return 0; fi
        sleep 0.1
    done
    return 1
}

install_lacking build page || exit 1
with_tests=OFF build_preset release overens overens_play || exit 1

first_day=$(build/release/examples/overens_play --first-day --story "$story") ||
    failed 'the story cannot be read'

mkdir -p build/orebro && folder=$(mktemp -d build/orebro/run.XXXXXX) ||
    failed 'no folder for the data could be made'
# Somebody else may take the port in between: the server then ends, and the next port is tried.
for attempt in 1 2 3; do
    port=$(free_port) || failed 'no free port was found'
    if start_server "$first_day" --without-sign-in; then break; fi
    if [ $attempt = 3 ] || kill -0 "$server" 2>/dev/null; then failed 'the server did not become ready'; fi
done

build/release/examples/overens_play --server "http://127.0.0.1:$port" --story "$story" "${quiet[@]}" ||
    failed 'the story did not go as it should'

if [ $once = yes ]; then
    stop_server
    rm -rf "$folder"  # made above, by this very run
else
    # Whoever looks at it signs in, as one of those whom the screen names.
    if [ -f "$accounts" ]; then
        last_day=$(build/release/examples/overens_play --last-day --story "$story") &&
            stop_server && start_server "$last_day" --demo-accounts "$accounts" ||
            failed 'the server did not start again'
        echo 'Sign in there as one of the accounts that the screen names, each with a role of its own.'
    fi
    leave_running=yes
    disown "$server"
    echo "The server goes on. Stop it with: kill $server    (its data: $top/$folder)"
fi
