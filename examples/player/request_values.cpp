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

// The members of a map that are given, by the names that the API has for them.
Json members_of(const YamlNode& map, std::initializer_list<std::pair<const char*, const char*>> names) {
    Json made = Json::object();
    for (const auto& [key, member] : names) {
        if (const YamlNode* value = map.find(key)) made[member] = plain_value(*value);
    }
    return made;
}

Json calendar(const YamlNode& map) {
    Json list = Json::array();
    for (const YamlEntry& meeting : map.entries) {
        Json made{{"cutOff", meeting.value.text}};
        if (meeting.value.is_map()) {
            made = members_of(meeting.value, {{"cut_off", "cutOff"},
                                              {"last_day", "lastDay"},
                                              {"starts", "starts"},
                                              {"ends", "ends"},
                                              {"place", "place"},
                                              {"hosted_by", "hostedBy"},
                                              {"id", "id"}});
        }
        made["day"] = meeting.key.text;
        list.push_back(std::move(made));
    }
    return list;
}

Json seats_taken(const YamlNode& map) {
    static constexpr std::string_view serving = "serving for ";
    Json list = Json::array();
    for (const YamlEntry& each : map.entries) {
        const bool serves = each.value.text.starts_with(serving);
        Json& made =
            list.emplace_back(Json{{"seat", each.key.text}, {"as", serves ? "serving" : each.value.text}});
        if (serves) made["servesFor"] = each.value.text.substr(serving.size());
    }
    return list;
}

Json each_of(const YamlNode& list, std::initializer_list<std::pair<const char*, const char*>> names) {
    Json made = Json::array();
    for (const YamlNode& each : list.items) made.push_back(members_of(each, names));
    return made;
}

Json numbers_in(const YamlNode& list) {
    Json made = Json::array();
    for (const YamlNode& each : list.items) made.push_back(as_number(each.text).value_or(0));
    return made;
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
    std::string text = part == "excerpt"   ? "Protokollsutdrag\n"
                       : part == "minutes" ? "Protokoll\n"
                                           : "Underlag\n";
    text += who + "\n" + (act.happened ? *act.happened : day).to_text() + "\n";
    for (const char* key : {"section", "wording"}) text += argument(act, key) + "\n";
    return text + "\nPåhittad handling som visar systemet.\n";
}

Json RequestValues::uploaded(const std::string& part) const {
    return book.client().ask({"POST",
                              "/v1/collaborations/" + story.reg.collaboration + "/contents",
                              acting_as(act, story.reg),
                              {},
                              "text/plain; charset=utf-8",
                              upload_text(part)})["hash"];
}

Json RequestValues::uploads(const YamlNode& parts) const {
    Json list = Json::array();
    for (const YamlNode& part : parts.items)
        list.push_back({{"name", part.text}, {"value", uploaded(part.text)}});
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
        case Shape::number_list: return numbers_in(value);
        case Shape::seats_taken: return seats_taken(value);
        case Shape::votes:
            return members_of(value, {{"yes", "yes"}, {"no", "no"}, {"abstained", "abstained"}});
        case Shape::voices: return each_of(value, {{"seat", "seat"}, {"kind", "kind"}, {"text", "text"}});
        case Shape::assignments:
            return each_of(value, {{"what", "what"}, {"owner", "owner"}, {"due", "due"}});
        case Shape::holder: return value.text == "none" ? Json(nullptr) : Json(value.text);
        case Shape::name_values: return named(value, "name", "value");
        case Shape::role_holders: return named(value, "role", "holder");
        case Shape::uploads: return uploads(value);
        case Shape::upload: return uploaded(value.text);
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
