// What bytes are, as a media type. The only header that speaks of libmagic is this one's .cpp.
#pragma once

#include <string>
#include <string_view>

namespace overens::api {

// "application/pdf", "text/x-c", "application/octet-stream": any media type there is. Office files that
// libmagic takes for mere ZIP are told by the names inside. Threads: any, one at a time; a look at half a
// megabyte takes some milliseconds. Throws std::runtime_error when libmagic's database cannot be read.
std::string sniffed_media_type(std::string_view head);

}  // namespace overens::api
