#include "engine/cases/texts_of.hpp"

namespace overens {
namespace {

// Among the fields that an event lists.
struct TextCollector {
    std::vector<int>& found;

    template <class Value>
    void operator()(const char*, const Value& value) const {
        take(value);
    }
    void take(TextId id) const {
        if (id.number > 0) found.push_back(static_cast<int>(id.number));
    }
    void take(const FieldValue& value) const {
        if (const auto* id = std::get_if<TextId>(&value)) take(*id);
    }
    void take(const std::map<std::string, FieldValue>& values) const {
        for (const auto& [unused, value] : values) take(value);
    }
    void take(const std::vector<events::AttachedFile>& files) const {
        for (const events::AttachedFile& file : files) take(file.label);
    }
    template <class Other>
    void take(const Other&) const {}
};

}  // namespace

std::vector<int> texts_of(const Event& event) {
    std::vector<int> texts;
    std::visit([&](const auto& each) { std::decay_t<decltype(each)>::fields(each, TextCollector{texts}); },
               event);
    return texts;
}

}  // namespace overens
