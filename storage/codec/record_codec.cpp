#include "storage/codec/record_codec.hpp"

#include "storage/codec/record_reader.hpp"
#include "storage/codec/record_writer.hpp"

namespace overens::storage {
namespace {

template <class Value>
std::string write_alone(const Value& value) {
    JsonWriter json;
    write_value(json, value);
    return json.take();
}

template <class Value>
Value read_alone(std::string_view json, std::string_view place) {
    const nlohmann::json parsed = parse_stored_json(json, place);
    Value value;
    read_value(JsonNode(parsed, nullptr, place), value);
    return value;
}

}  // namespace

std::string write_register(const Register& reg) {
    return write_alone(reg);
}
Register read_register(std::string_view json, std::string_view place) {
    return read_alone<Register>(json, place);
}

std::string write_errand(const Errand& errand) {
    return write_alone(errand);
}
Errand read_errand(std::string_view json, std::string_view place) {
    return read_alone<Errand>(json, place);
}

std::string write_words(const std::vector<std::string>& words) {
    return write_alone(words);
}
std::vector<std::string> read_words(std::string_view json, std::string_view place) {
    return read_alone<std::vector<std::string>>(json, place);
}

std::string write_numbers(const std::vector<int>& numbers) {
    return write_alone(numbers);
}
std::vector<int> read_numbers(std::string_view json, std::string_view place) {
    return read_alone<std::vector<int>>(json, place);
}

std::string write_named_texts(const std::map<std::string, std::string>& texts) {
    return write_alone(texts);
}
std::map<std::string, std::string> read_named_texts(std::string_view json, std::string_view place) {
    return read_alone<std::map<std::string, std::string>>(json, place);
}

}  // namespace overens::storage
