# Writes openapi.yaml as a C++ file: its bytes as numbers, since a string literal of that length is not portable.
file(READ ${INPUT} bytes HEX)
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
string(REGEX REPLACE "(................................................................................)" "\\1\n" bytes "${bytes}")
file(WRITE ${OUTPUT} "#include \"api/openapi.hpp\"

namespace overens::api {

namespace {

constexpr unsigned char bytes[] = {
${bytes}};

}  // namespace

std::string_view openapi_text() { return {reinterpret_cast<const char*>(bytes), sizeof bytes}; }

}  // namespace overens::api
")
