#include "api/views/tags.hpp"

#include "api/http/fingerprint.hpp"
#include "api/http/preconditions.hpp"

namespace overens::api {

namespace {

// Parts put one after the other so that no two different rows of parts read the same.
class Digest {
  public:
    Digest& add(const std::string& text) {
        text_ += std::to_string(text.size()) + ':' + text;
        return *this;
    }
    Digest& add(std::int64_t number) { return add(std::to_string(number)); }
    Digest& add(Day day) { return add(std::int64_t{day.days_since_epoch()}); }
    Digest& add(const std::optional<Day>& day) { return day ? add(*day) : add(std::string("-")); }
    Digest& add(const std::vector<std::string>& texts) {
        for (const std::string& text : texts) add(text);
        return add(static_cast<std::int64_t>(texts.size()));
    }
    Digest& add(const FieldValue& value) {
        add(static_cast<std::int64_t>(value.index()));
        std::visit([this](const auto& each) { add_value(each); }, value);
        return *this;
    }
    std::string tag(const char* kind) const { return quoted_tag(kind, fingerprint(text_)); }

  private:
    void add_value(std::monostate) {}
    void add_value(TextId id) { add(id.number); }
    void add_value(bool yes) { add(std::int64_t{yes}); }
    void add_value(const auto& value) { add(value); }

    std::string text_;
};

void add_decision(Digest& digest, const DecisionRecord& decision) {
    digest.add(std::int64_t{decision.number}).add(decision.body).add(std::int64_t{static_cast<int>(decision.outcome)});
    digest.add(decision.taken_on).add(decision.adjusted_on).add(decision.announced_on).add(decision.final_on);
    digest.add(decision.annulled_on).add(machines::to_text(decision.state));
}

}  // namespace

std::string case_tag(const Case& subject) {
    Digest digest;
    digest.add(std::int64_t{static_cast<int>(subject.phase)}).add(std::int64_t{subject.hold.has_value()});
    if (subject.hold) digest.add(subject.hold->since).add(subject.hold->look_again_on);
    for (const auto& [name, standing] : subject.states) {
        digest.add(name).add(std::int64_t{standing.active}).add(std::int64_t{standing.round});
    }
    digest.add(subject.parties).add(subject.participants);
    for (const auto& [role, holder] : subject.roles) digest.add(role).add(holder);
    for (const auto& [field, value] : subject.fields) digest.add(field).add(value);
    for (const auto& [field, values] : subject.party_fields) {
        for (const auto& [party, value] : values) digest.add(field).add(party).add(value);
    }
    for (const CaseLink& link : subject.links) digest.add(link.other_case).add(link.relation);
    return digest.tag("c");
}

std::string task_tag(const Case& subject, const Item& item) {
    Digest digest;
    digest.add(std::int64_t{item.number}).add(std::int64_t{static_cast<int>(item.state)}).add(item.due);
    digest.add(item.answered_on).add(static_cast<std::int64_t>(item.agenda.size())).add(std::int64_t{item.late_answer});
    for (const auto& [part, value] : item.parts) digest.add(part).add(value);
    for (const DecisionRecord& decision : item.decisions) add_decision(digest, decision);
    const auto work = subject.works.find(item.work);
    if (work != subject.works.end()) digest.add(std::int64_t{work->second.round}).add(std::int64_t{work->second.shown});
    return digest.tag("t");
}

std::string decision_tag(const DecisionRecord& decision) {
    Digest digest;
    add_decision(digest, decision);
    return digest.tag("b");
}

std::string remark_tag(const Remark& remark) {
    Digest digest;
    digest.add(std::int64_t{remark.number}).add(remark.disposition).add(remark.comment.number);
    return digest.add(std::int64_t{remark.in_version}).tag("r");
}

std::string document_tag(const std::string& name, const DocumentStanding& standing) {
    const std::string versions = std::to_string(standing.versions.size());
    return "\"d-" + name + "-" + versions + (standing.adopted == 0 ? "" : "-" + std::to_string(standing.adopted)) + "\"";
}

}  // namespace overens::api
