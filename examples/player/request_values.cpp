#include "examples/player/request_values.hpp"

#include <charconv>

#include "examples/player/file_reading.hpp"
#include "examples/player/requests.hpp"

namespace overens::examples {

using workflows::YamlEntry;
using workflows::YamlNode;

namespace {

std::optional<std::int64_t> as_number(const std::string& text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

// What is not quoted is read by its look, as the lifecycle language does.
Json plain_value(const YamlNode& node) {
    if (node.is_list()) {
        Json list = Json::array();
        for (const YamlNode& item : node.items) list.push_back(item.text);
        return list;
    }
    if (!node.is_plain()) return node.text;
    if (node.text == "true" || node.text == "false") return node.text == "true";
    if (const auto number = as_number(node.text)) return *number;
    return node.text;
}

std::string text_of(const YamlNode& map, std::string_view key) {
    const YamlNode* found = map.find(key);
    return found == nullptr ? std::string{} : found->text;
}

Json named(const YamlNode& map, const char* name, const char* value) {
    Json list = Json::array();
    for (const YamlEntry& entry : map.entries)
        list.push_back({{name, entry.key.text}, {value, plain_value(entry.value)}});
    return list;
}

Json calendar(const YamlNode& map) {
    Json list = Json::array();
    for (const YamlEntry& meeting : map.entries)
        list.push_back({{"day", meeting.key.text}, {"cutOff", meeting.value.text}});
    return list;
}

Json editorial(const YamlNode& map) {
    Json result{{"reason", text_of(map, "reason")}};
    if (map.find("objections_until") != nullptr) result["objectionsUntil"] = text_of(map, "objections_until");
    return result;
}

}  // namespace

// A stand-in for the file that a registrar would attach.
std::string RequestValues::upload_text(const std::string& part) const {
    const std::string body = argument(act, "body");
    const std::string who = story.reg.name_of(body.empty() ? argument(act, "for") : body);
    std::string text = part == "excerpt" ? "Protokollsutdrag\n" : "Underlag\n";
    text += who + "\n" + (act.happened ? *act.happened : day).to_text() + "\n";
    for (const char* key : {"section", "wording"}) text += argument(act, key) + "\n";
    return text + "\nPåhittad handling som visar systemet.\n";
}

Json RequestValues::uploads(const YamlNode& parts) const {
    Json list = Json::array();
    for (const YamlNode& part : parts.items) {
        const Json content = book.client().ask({"POST",
                                                "/v1/collaborations/" + story.reg.collaboration + "/contents",
                                                acting_as(act, story.reg),
                                                {},
                                                "text/plain; charset=utf-8",
                                                upload_text(part.text)});
        list.push_back({{"name", part.text}, {"value", content["hash"]}});
    }
    return list;
}

Json RequestValues::remarks(const YamlNode& list) const {
    Json result = Json::array();
    for (const YamlNode& remark : list.items) {
        Json& added = result.emplace_back(
            Json{{"clause", text_of(remark, "clause")}, {"text", text_of(remark, "text")}});
        if (remark.find("proposed") != nullptr) added["proposedText"] = text_of(remark, "proposed");
        const YamlNode* earlier = remark.find("follows");
        if (earlier == nullptr) continue;
        added["follows"] = book.remark(act.case_name, argument(act, "work"), text_of(*earlier, "round"),
                                       argument(act, "for"), text_of(*earlier, "clause"));
    }
    return result;
}

Json RequestValues::value_of(Shape shape, const YamlNode& value) const {
    switch (shape) {
        case Shape::number: return as_number(value.text).value_or(0);
        case Shape::word_list:
        case Shape::value: return plain_value(value);
        case Shape::calendar: return calendar(value);
        case Shape::holder: return value.text == "none" ? Json(nullptr) : Json(value.text);
        case Shape::name_values: return named(value, "name", "value");
        case Shape::role_holders: return named(value, "role", "holder");
        case Shape::uploads: return uploads(value);
        case Shape::remarks: return remarks(value);
        case Shape::editorial: return editorial(value);
        case Shape::file_text: return read_file(story.texts / value.text);
        case Shape::case_name: return book.id_of(value.text);
        case Shape::version:
            if (value.text == "newest") return book.version_of_work(act.case_name, argument(act, "work"));
            return as_number(value.text).value_or(0);
        default: return value.text;
    }
}

void RequestValues::add(Json& body, const Argument& argument, const YamlNode& value) const {
    Json made = value_of(argument.shape, value);
    Json& member = body[std::string(argument.member)];
    if (!member.is_array()) {
        member = std::move(made);
        return;
    }
    for (Json& each : made) member.push_back(std::move(each));
}

}  // namespace overens::examples
