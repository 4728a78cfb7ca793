// A file on its way from a request into the store, looked at as it comes.
#pragma once

#include <cstddef>
#include <expected>
#include <string>

#include "api/http/call.hpp"
#include "engine/ports/content_store.hpp"

namespace overens::api {

// Reads the request's body, in pieces when it is large, and keeps it as a content of the media type that its
// bytes show; or the answer why not, and then nothing is kept. At most a megabyte of it is in memory.
std::expected<ContentInfo, Response> receive_file(const Call& call);

// The request's body as a whole, for what is read and not kept; or the answer that it is larger than that, or
// did not come whole.
std::expected<std::string, Response> receive_bytes(const Call& call, std::size_t most_bytes);

}  // namespace overens::api
