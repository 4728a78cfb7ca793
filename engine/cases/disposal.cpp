#include "engine/cases/disposal.hpp"

#include <algorithm>
#include <concepts>

#include "engine/cases/contents_of.hpp"
#include "engine/cases/document_versions.hpp"

namespace overens {
namespace {

// Whether an event is about what is to be disposed of.
struct IsAbout {
    const commands::Disposable& what;
    std::int64_t sequence;  // of the step that it happened in

    bool operator()(const events::VersionAdded& e) const {
        return what.of == "version" && e.document == what.document && e.version == what.number;
    }
    bool operator()(const events::CopyDisclosed& e) const {
        return what.of == "version" && e.document == what.document && e.version == what.number;
    }
    bool operator()(const events::ItemAnswered& e) const { return is_task(e.item); }
    bool operator()(const events::SignGiven& e) const { return is_task(e.item); }
    bool operator()(const events::CaseOfficerNamed& e) const { return is_task(e.item); }
    bool operator()(const events::ProgressReported& e) const { return is_task(e.item); }
    bool operator()(const events::MoreTimeAsked& e) const { return is_task(e.item); }
    bool operator()(const events::RemarkMade& e) const {
        return is_task(e.item) || (what.of == "remark" && e.remark == what.number);
    }
    bool operator()(const events::RemarkDisposed& e) const {
        return what.of == "remark" && e.remark == what.number;
    }
    bool operator()(const events::NoteMade&) const { return what.of == "note" && sequence == what.number; }
    bool operator()(const events::WordsMasked& e) const { return e.of == what.of && e.number == what.number; }
    bool operator()(const events::QuestionAsked& e) const { return is_question(e.question); }
    bool operator()(const events::QuestionAnswered& e) const { return is_question(e.question); }
    template <class Other>
    bool operator()(const Other&) const {
        return false;
    }

    bool is_task(int item) const { return what.of == "task" && item == what.number; }
    bool is_question(int question) const { return what.of == "question" && question == what.number; }
};

// The texts among the fields that an event lists.
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

// Why a copy was given or refused is the record of an act, and stays.
template <class Kind>
constexpr bool texts_stay = std::same_as<Kind, events::CopyDisclosed>;

void collect_texts(const Event& event, std::vector<int>& texts) {
    std::visit(
        [&](const auto& each) {
            using Kind = std::decay_t<decltype(each)>;
            if constexpr (!texts_stay<Kind>) Kind::fields(each, TextCollector{texts});
        },
        event);
}

bool has_gone_out(const DocumentVersion& version) {
    return std::ranges::any_of(version.reached,
                               [](const auto& each) { return each.second.dispatched_on.has_value(); });
}

}  // namespace

KeepRule keep_rule(const Case& subject, const commands::Disposable& what) {
    if (what.of == "note") {
        return {false,
                {"Anteckningar som inte tillför ärendet något gallras när det är avslutat",
                 "Notes that add nothing to the case are disposed of when it has ended"}};
    }
    if (what.of != "version") {
        return {true,
                {"Svar, synpunkter och frågor i en remiss bevaras",
                 "Answers, remarks and questions of a consultation are kept"}};
    }
    const DocumentVersion* version = find_version(subject, what.document, what.number);
    if (version == nullptr) return {true, {"Okänd handling", "Unknown document"}};
    if (subject.documents.at(what.document).adopted == what.number)
        return {true, {"Gällande handlingar bevaras", "Documents in force are kept"}};
    if (has_gone_out(*version))
        return {true, {"Expedierade versioner bevaras", "Versions that have been dispatched are kept"}};
    return {false,
            {"Utkast som inte har expedierats gallras när ärendet är avslutat",
             "Drafts that have not been dispatched are disposed of when the case has ended"}};
}

DisposedWith disposed_with(const std::vector<Entry>& entries, const commands::Disposable& what) {
    DisposedWith with;
    std::vector<std::string> stay;
    for (const Entry& entry : entries) {
        for (const Event& event : entry.events) {
            const bool goes = std::visit(IsAbout{what, entry.sequence}, event);
            for (std::string& content : contents_of(event))
                (goes ? with.contents : stay).push_back(std::move(content));
            if (goes) collect_texts(event, with.texts);
        }
    }
    std::ranges::sort(with.contents);
    const auto doubled = std::ranges::unique(with.contents);
    with.contents.erase(doubled.begin(), doubled.end());
    std::erase_if(with.contents,
                  [&](const std::string& each) { return std::ranges::find(stay, each) != stay.end(); });
    return with;
}

}  // namespace overens
