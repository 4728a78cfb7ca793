// The file of a Unix socket that is to be listened on.
#pragma once

#include <sys/types.h>

#include <expected>
#include <string>

namespace overens::api {

// Makes way for a new socket at `path`: that of a server that is gone is removed, anything else is left as it
// is. Otherwise what stands in the way, and what would be right.
std::expected<void, std::string> make_way_for_socket(const std::string& path);

// While it lives, what is made in this process is for its owner and group alone: a socket is there for all
// as soon as it is bound. Not for a process whose other threads make files meanwhile.
class GroupOnly {
  public:
    GroupOnly();
    ~GroupOnly();
    GroupOnly(const GroupOnly&) = delete;
    GroupOnly& operator=(const GroupOnly&) = delete;

  private:
    mode_t before_;
};

// A socket that has been bound: removed at the end, if the file at `path` is still the same.
class SocketFile {
  public:
    explicit SocketFile(std::string path);
    ~SocketFile();
    SocketFile(const SocketFile&) = delete;
    SocketFile& operator=(const SocketFile&) = delete;

  private:
    std::string path_;
    dev_t device_ = 0;
    ino_t number_ = 0;
};

}  // namespace overens::api
