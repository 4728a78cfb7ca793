#!/usr/bin/env bash
# tests/front/package.sh FILE.deb: installs the package in a fresh Debian of this machine's version, starts
# the service as its unit says, writes something, removes and purges it; the data must be there afterwards.
# As root, with debootstrap. OVERENS_FRESH_DEBIAN names a folder that holds a fresh Debian already, to be
# copied.
set -uo pipefail

package=${1:-}
if [ ! -f "$package" ] || [ "$(id -u)" != 0 ]; then
    echo 'tests/front/package.sh takes the path of a package, and takes root' >&2
    exit 2
fi

root=$(mktemp -d /tmp/overens-package.XXXXXX)
service=''

leave() {
    if [ -n "$service" ]; then kill "$service" 2>/dev/null; wait "$service" 2>/dev/null; fi
    mountpoint -q "$root/proc" && umount "$root/proc"
    rm -rf --one-file-system "$root"
}
trap leave EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

failed() {
    echo "failed: $*" >&2
    tail -n 15 "$root/tmp/log" >&2 2>/dev/null
    exit 1
}

must() {
    "${@:2}" || failed "$1"
}

inside() {
    chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C DEBIAN_FRONTEND=noninteractive "$@"
}

apt_get() { inside apt-get --quiet=2 --yes --no-install-recommends "$@" >"$root/tmp/log" 2>&1; }

make_root() {
    local name
    if [ -n "${OVERENS_FRESH_DEBIAN:-}" ]; then
        cp -a "$OVERENS_FRESH_DEBIAN/." "$root"
    else
        name=$(. /etc/os-release && echo "$VERSION_CODENAME")
        debootstrap --variant=minbase "$name" "$root" >/dev/null
    fi || return 1
    chmod 755 "$root"  # mktemp lets nobody else in, the service's user neither
    cp /etc/resolv.conf "$root/etc/resolv.conf"
    cp "$package" "$root/overens.deb"
    mount -t proc proc "$root/proc"
}

# As systemd would: its folders, its user, its command.
start_service() {
    local unit=$root/usr/lib/systemd/system/overens.service command
    command=$(sed -n 's/^ExecStart=//p' "$unit")
    inside install -d -o overens -g overens -m 0750 /run/overens
    chroot "$root" setpriv --reuid overens --regid overens --clear-groups --no-new-privs env -i \
        sh -c "umask 0027; . /etc/default/overens; exec $command" >"$root/tmp/out" 2>"$root/tmp/log" &
    service=$!
    # tail ends with the service, or is left behind for at most that long.
    grep -q -m 1 -x 'unix:/run/overens/overens.sock' < <(timeout 30 tail --pid=$service -f "$root/tmp/out")
}

stop_service() {
    local status
    kill "$service"
    wait "$service"
    status=$?
    service=''
    [ $status = 0 ]
}

# ask METHOD PATH [BODY]: prints the status. With a token where there is one already.
ask() { through_socket "${token:-}" "$@" | head -n 1; }

# first_token: with the key that the first start prints in its third line, an account and a token for it.
first_token() {
    local key
    key=$(timeout 30 tail --pid=$service -n +1 -f "$root/tmp/out" | sed -n '3{p;q}')
    token=$(through_socket '' KEEPER "$key" | sed -n 2p)
    [ -n "$token" ]
}

through_socket() {
    /usr/bin/python3 - "$root/run/overens/overens.sock" "$@" <<'END'
import http.client, json, socket, sys

path, token, method, target, body = (sys.argv[1:] + [''])[:5]


class Connection(http.client.HTTPConnection):
    def connect(self):
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.connect(path)


def send(method, target, body, more):
    connection = Connection('overens.example')
    connection.request(method, target, body or None, {'Content-Type': 'application/json', **more})
    answer = connection.getresponse()
    return answer, answer.read()


if method == 'KEEPER':
    keeper = {'key': target, 'loginName': 'keeper', 'name': 'Keeper',
              'password': 'a long password for the trial'}
    answer, _ = send('POST', '/v1/first-account', json.dumps(keeper), {})
    print(answer.status)
    cookie = {'Cookie': answer.headers['Set-Cookie'].split(';')[0]}
    wanted = {'title': 'Trial', 'readsOnly': False, 'days': 1}
    print(json.loads(send('POST', '/v1/credentials', json.dumps(wanted), cookie)[1])['secret'])
else:
    print(send(method, target, body, {'Authorization': f'Bearer {token}'} if token else {})[0].status)
END
}

answers() { [ "$(ask "${@:2}")" = "$1" ]; }
enabled=etc/systemd/system/multi-user.target.wants/overens.service
is_enabled() { [ -L "$root/$enabled" ]; }
is_there() { [ -e "$root/$1" ]; }
is_gone() { [ ! -e "$root/$1" ]; }
is_owned_as() { [ "$(inside stat -c '%U:%G %a' "$2")" = "$1" ]; }
has_user() { inside id overens >/dev/null; }
log_says() { grep -q "$1" "$root/tmp/log"; }
data_is_whole() { inside overens verify-log --data /var/lib/overens >/dev/null; }

must 'a fresh Debian' make_root
must 'its package lists' apt_get update
must 'install' apt_get install /overens.deb
must 'it has a user' has_user
must 'its data folder is its own' is_owned_as 'overens:overens 750' /var/lib/overens
must 'it starts with the machine' is_enabled
must 'its arguments have a file' is_there etc/default/overens
must 'the nginx site comes along' is_there usr/share/doc/overens/nginx/site.conf
must 'the program runs' inside overens --version

must 'the unit starts it' start_service
must 'the socket is for its group' is_owned_as 'overens:overens 660' /run/overens/overens.sock
must 'it is ready' answers 200 GET /readyz
must 'it has its page' answers 200 GET /
must 'its first account has a token' first_token
must 'it writes' answers 201 PUT /v1/collaborations/orebro '{"name":"Orebro"}'
must 'it stops' stop_service
must 'it takes its socket with it' is_gone run/overens/overens.sock

echo '# by hand' >>"$root/etc/default/overens"
must 'install it again' apt_get install --reinstall /overens.deb
must 'what was changed by hand stays' grep -q 'by hand' "$root/etc/default/overens"
must 'start it again' start_service
must 'what was written is there' answers 200 GET /v1/collaborations/orebro
must 'stop it again' stop_service

must 'remove' apt_get remove overens
must 'the program is gone' is_gone usr/bin/overens
must 'the data is there' is_there var/lib/overens
must 'install what was removed' apt_get install /overens.deb
must 'it starts with the machine again' is_enabled
must 'remove once more' apt_get remove overens
must 'purge' apt_get purge overens
must 'the arguments are gone' is_gone etc/default/overens
if is_enabled; then failed 'a link to the unit is left'; fi
must 'the data is kept, and its user' has_user
must 'that is said' log_says '/var/lib/overens with all decisions is kept'
must 'install it anew' apt_get install /overens.deb
must 'the data is whole' data_is_whole

rm -rf "$root/var/lib/overens"
must 'purge without data' apt_get purge overens
if has_user 2>/dev/null; then failed 'the user is left though no data is'; fi
echo 'the package was installed, started, removed and purged'
