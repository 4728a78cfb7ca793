#include "api/http/body_in_pieces.hpp"

#include <exception>
#include <utility>

namespace overens::api {

bool BodyInPieces::read(const std::function<void(std::string_view)>& take) {
    if (std::exchange(is_read_, true)) return false;
    std::exception_ptr failure;  // not to be thrown through the HTTP library, halfway into the body
    is_whole_ = reader_([&](const char* bytes, std::size_t count) {
        if (failure) return true;
        try {
            take({bytes, count});
        } catch (...) {
            failure = std::current_exception();
        }
        return true;
    });
    if (failure) std::rethrow_exception(failure);
    return is_whole_;
}

bool BodyInPieces::has_passed() {
    if (!is_read_) read([](std::string_view) {});
    return is_whole_;
}

}  // namespace overens::api
