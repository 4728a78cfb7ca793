#include "storage/sqlite/folder_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>

#include "engine/ports/case_store.hpp"

namespace overens::storage {
namespace {

std::string reason() {
    return std::system_category().message(errno);
}

void make_folder(const std::filesystem::path& folder) {
    std::error_code error;
    const bool made = std::filesystem::create_directories(folder, error);
    if (error)
        throw StoreFailure("the data folder " + folder.string() + " cannot be made: " + error.message());
    if (made) std::filesystem::permissions(folder, std::filesystem::perms::owner_all, error);
}

// For the message that the second one gets; no other use is made of it.
void leave_process_number(int descriptor) {
    const std::string text = std::to_string(getpid()) + "\n";
    if (ftruncate(descriptor, 0) != 0) return;
    if (pwrite(descriptor, text.data(), text.size(), 0) < 0) return;
}

std::string process_number_left(int descriptor) {
    char text[16] = {};
    const auto length = pread(descriptor, text, sizeof text - 1, 0);
    return length > 1 ? " (number " + std::string(text, static_cast<std::size_t>(length) - 1) + ")" : "";
}

}  // namespace

FolderLock::FolderLock(const std::filesystem::path& folder) {
    make_folder(folder);
    const std::string file = (folder / "overens.lock").string();
    descriptor_ = open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor_ < 0) throw StoreFailure(file + " cannot be opened: " + reason());
    if (flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
        const bool taken = errno == EWOULDBLOCK;
        const std::string why =
            taken ? "another process" + process_number_left(descriptor_) + " has it open" : reason();
        close(descriptor_);
        throw StoreFailure("the data folder " + folder.string() + " cannot be used: " + why);
    }
    leave_process_number(descriptor_);
}

FolderLock::~FolderLock() {
    close(descriptor_);
}

}  // namespace overens::storage
