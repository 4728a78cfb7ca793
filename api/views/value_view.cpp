#include "api/views/value_view.hpp"

#include "api/http/problem.hpp"

namespace overens::api {

namespace {

// A list of names of people is kept as one text, a line for each.
Json lines_of(const Json& text) {
    if (!text.is_string()) return text;
    Json list = Json::array();
    std::string_view rest = text.get_ref<const std::string&>();
    while (true) {
        const std::size_t end = rest.find('\n');
        list.push_back(rest.substr(0, end));
        if (end == rest.npos) return list;
        rest.remove_prefix(end + 1);
    }
}

std::string joined(const Json& list) {
    std::string text;
    for (const Json& each : list) text += (text.empty() ? "" : ", ") + each.get<std::string>();
    return text;
}

struct AsJson {
    const Scene& scene;
    ValueType type;
    Json operator()(std::monostate) const { return nullptr; }
    Json operator()(Day day) const { return day.to_text(); }
    Json operator()(TextId id) const {
        return type == ValueType::people ? lines_of(scene.text(id)) : scene.text(id);
    }
    template <class Other>
    Json operator()(const Other& value) const {
        return value;
    }
};

struct AsShown {
    const Scene& scene;
    ValueType type;

    static Title same(const std::string& text) { return {text, text}; }
    Title operator()(std::monostate) const { return {}; }
    Title operator()(bool yes) const { return yes ? Title{"Ja", "Yes"} : Title{"Nej", "No"}; }
    Title operator()(std::int64_t number) const {
        return same(type == ValueType::money ? shown_money(number) : std::to_string(number));
    }
    Title operator()(Day day) const { return same(day.to_text()); }
    Title operator()(const std::string& word) const {
        if (type == ValueType::choice) return title_of_word(scene.definition, word);
        return same(type == ValueType::file ? word.substr(0, 12) : name_in(scene.reg, word));
    }
    Title operator()(const std::vector<std::string>& ids) const {
        std::string text;
        for (const std::string& id : ids) text += (text.empty() ? "" : ", ") + name_in(scene.reg, id);
        return same(text);
    }
    Title operator()(TextId id) const {
        const Json value = AsJson{scene, type}(id);
        if (value.is_null()) return id.number == 0 ? Title{} : Title{"(gallrad)", "(disposed of)"};
        return same(value.is_array() ? joined(value) : value.get<std::string>());
    }
};

}  // namespace

std::string shown_money(std::int64_t ore) {
    const bool negative = ore < 0;
    const std::uint64_t amount =
        negative ? 0 - static_cast<std::uint64_t>(ore) : static_cast<std::uint64_t>(ore);
    std::string kronor = std::to_string(amount / 100);
    for (std::size_t at = kronor.size(); at > 3; at -= 3) kronor.insert(at - 3, "\u00a0");
    const std::uint64_t rest = amount % 100;
    if (rest != 0) kronor += (rest < 10 ? ",0" : ",") + std::to_string(rest);
    return (negative ? "\u2212" : "") + kronor + "\u00a0kr";
}

Json value_of(const Scene& scene, ValueType type, const FieldValue& value) {
    return std::visit(AsJson{scene, type}, value);
}

Title shown_value(const Scene& scene, ValueType type, const FieldValue& value) {
    return std::visit(AsShown{scene, type}, value);
}

Json answer_part(const Definition& definition, const AnswerPart& part) {
    return Json{{"name", part.name},
                {"title", to_json(title_of_word(definition, part.name))},
                {"type", word_of(part.type)},
                {"choice", named_words(definition, part.choice)},
                {"required", part.required}};
}

Json files_view(const Scene& scene, const std::vector<events::AttachedFile>& files) {
    Json view = Json::array();
    for (const events::AttachedFile& file : files) {
        view.push_back(Json{
            {"content", file.content}, {"sizeBytes", file.size_bytes}, {"label", scene.text(file.label)}});
    }
    return view;
}

}  // namespace overens::api
