#include "api/views/tags.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

#include "api/http/preconditions.hpp"

namespace overens::api {

namespace {

// FNV-1a over parts, each with its length, so that no two different rows of parts read the same. Made on the
// way to every commit, so nothing is allocated. A tag tells versions of one thing apart; it is no secret and
// no seal.
class Digest {
  public:
    Digest& add(std::string_view text) {
        add(static_cast<std::int64_t>(text.size()));
        for (const char c : text) mix(static_cast<unsigned char>(c));
        return *this;
    }
    Digest& add(std::int64_t number) {
        for (unsigned shift = 0; shift < 64; shift += 8)
            mix(static_cast<std::uint64_t>(number) >> shift & 0xFFU);
        return *this;
    }
    Digest& add(Day day) { return add(std::int64_t{day.days_since_epoch()}); }
    Digest& add(const std::optional<Day>& day) { return day ? add(*day) : add(std::int64_t{-1} << 40); }
    Digest& add(const std::vector<std::string>& texts) {
        for (const std::string& text : texts) add(std::string_view(text));
        return add(static_cast<std::int64_t>(texts.size()));
    }
    Digest& add_field(const FieldValue& value) {
        add(static_cast<std::int64_t>(value.index()));
        std::visit([this](const auto& each) { add_value(each); }, value);
        return *this;
    }
    std::string tag(std::string_view kind) const {
        static constexpr std::string_view digits = "0123456789abcdef";
        std::string text;
        for (unsigned nibble = 0; nibble < 16; ++nibble) text += digits[state_ >> (60U - 4U * nibble) & 0xFU];
        return quoted_tag(kind, text);
    }

  private:
    void mix(std::uint64_t byte) { state_ = (state_ ^ byte) * 0x100'0000'01B3ULL; }
    void add_value(std::monostate) {}
    void add_value(TextId id) { add(id.number); }
    void add_value(bool yes) { add(std::int64_t{yes}); }
    void add_value(const std::string& word) { add(std::string_view(word)); }
    void add_value(const auto& value) { add(value); }

    std::uint64_t state_ = 0xCBF2'9CE4'8422'2325ULL;
};

void add_decision(Digest& digest, const DecisionRecord& decision) {
    digest.add(std::int64_t{decision.number})
        .add(decision.body)
        .add(std::int64_t{static_cast<int>(decision.outcome)});
    digest.add(decision.taken_on).add(decision.adjusted_on).add(decision.announced_on).add(decision.final_on);
    digest.add(decision.annulled_on).add(machines::to_text(decision.state));
    for (const Appeal& appeal : decision.appeals) digest.add(appeal.lodged_on).add(appeal.decided_on);
    if (decision.check) digest.add(std::int64_t{decision.check->confirmed}).add(decision.check->note.number);
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
    for (const auto& [field, value] : subject.fields) digest.add(field).add_field(value);
    for (const auto& [field, values] : subject.party_fields) {
        for (const auto& [party, value] : values) digest.add(field).add(party).add_field(value);
    }
    for (const CaseLink& link : subject.links) digest.add(link.other_case).add(link.relation);
    return digest.tag("c");
}

std::string task_tag(const Case& subject, const Item& item) {
    Digest digest;
    digest.add(std::int64_t{item.number}).add(std::int64_t{static_cast<int>(item.state)}).add(item.due);
    digest.add(item.answered_on)
        .add(static_cast<std::int64_t>(item.agenda.size()))
        .add(std::int64_t{item.late_answer});
    for (const auto& [sign, given] : item.signs) digest.add(sign).add(given.on);
    digest.add(item.case_officer);
    for (const auto& [clause, stance] : item.stances) digest.add(clause).add(stance);
    for (const events::AttachedFile& file : item.attachments) digest.add(file.content);
    for (const auto& [part, value] : item.parts) digest.add(part).add_field(value);
    for (const DecisionRecord& decision : item.decisions) add_decision(digest, decision);
    for (const SpokenDecision& each : item.spoken) digest.add(each.text.number);
    const auto work = subject.works.find(item.work);
    if (work != subject.works.end())
        digest.add(std::int64_t{work->second.round}).add(std::int64_t{work->second.shown});
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
    for (const std::string& tag : remark.tags) digest.add(tag);
    return digest.add(std::int64_t{remark.in_version}).tag("r");
}

std::string document_tag(const std::string& name, const DocumentStanding& standing) {
    Digest digest;
    digest.add(name).add(std::int64_t{standing.adopted});
    for (const DocumentVersion& version : standing.versions) {
        digest.add(version.content);
        for (const auto& [party, agrees] : version.answers) digest.add(party).add(std::int64_t{agrees});
        for (const auto& [id, reached] : version.reached) {
            digest.add(id).add(std::int64_t{reached.dispatched_on.has_value()});
            digest.add(std::int64_t{reached.received_on.has_value()});
        }
    }
    return digest.tag("d");
}

}  // namespace overens::api
