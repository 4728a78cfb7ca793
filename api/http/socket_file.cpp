#include "api/http/socket_file.hpp"

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <optional>
#include <utility>

namespace overens::api {

namespace {

// The library has no room for an ending zero.
constexpr std::size_t longest_path = sizeof(sockaddr_un::sun_path) - 1;

std::optional<struct stat> file_at(const std::string& path) {
    struct stat found{};
    return ::lstat(path.c_str(), &found) == 0 ? std::optional(found) : std::nullopt;
}

// A server that is gone refuses; one that is busy lets wait, and one of another user does not let in.
bool is_abandoned(const std::string& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::ranges::copy(path, address.sun_path);
    const int probe = ::socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (probe < 0) return false;
    const int connected = ::connect(probe, reinterpret_cast<const sockaddr*>(&address), sizeof address);
    const bool refused = connected != 0 && errno == ECONNREFUSED;
    ::close(probe);
    return refused;
}

}  // namespace

std::expected<void, std::string> make_way_for_socket(const std::string& path) {
    if (path.empty() || path.size() > longest_path) {
        return std::unexpected("the path of a socket has at most " + std::to_string(longest_path) +
                               " characters, and at least one");
    }
    const auto found = file_at(path);
    if (!found) return {};
    if (!S_ISSOCK(found->st_mode))
        return std::unexpected(path + " is no socket: give a path where nothing is, or remove it");
    if (!is_abandoned(path)) return std::unexpected("another server listens on " + path);
    if (::unlink(path.c_str()) != 0)
        return std::unexpected(path + " was left by a server that is gone, and cannot be removed");
    return {};
}

GroupOnly::GroupOnly() : before_(::umask(S_IXUSR | S_IXGRP | S_IRWXO)) {}

GroupOnly::~GroupOnly() {
    ::umask(before_);
}

SocketFile::SocketFile(std::string path) : path_(std::move(path)) {
    const auto made = file_at(path_);
    if (!made) return;
    device_ = made->st_dev;
    number_ = made->st_ino;
}

SocketFile::~SocketFile() {
    const auto found = file_at(path_);
    if (found && found->st_dev == device_ && found->st_ino == number_) ::unlink(path_.c_str());
}

}  // namespace overens::api
