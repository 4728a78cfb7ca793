#include "engine/meetings/sealed_text.hpp"

namespace overens {
namespace {

// What a person has written is told by its length first, so that no wording can pass for another line.
class SealedLines {
  public:
    explicit SealedLines(const TextsByNumber& texts) : texts_(texts) {}

    void line(std::string_view name, std::string_view value) {
        text_.append(name).append(" ").append(value).append("\n");
    }
    void words(std::string_view name, TextId id) {
        const auto found = texts_.find(id.number);
        if (found != texts_.end()) words(name, found->second);
    }
    void words(std::string_view name, const std::string& text) {
        line(name, std::to_string(text.size()) + " " + text);
    }
    // What minutes sealed before it could be said do not have.
    void said(std::string_view name, const std::string& value) {
        if (!value.empty()) line(name, value);
    }
    std::string take() { return std::move(text_); }

  private:
    const TextsByNumber& texts_;
    std::string text_;
};

void add_head(SealedLines& lines, const MeetingRecord& record, const MinutesPart& part) {
    lines.line("minutes", "1");
    for (const std::string& body : record.bodies()) lines.line("body", body);
    lines.line("meeting", record.meeting);
    lines.line("day", record.time.day.to_text());
    lines.line("part", std::to_string(part.part));
    lines.line("chair", record.chair);
    lines.words("secretary", record.secretary);
    const AsAdjusted there = record.as_in(part);
    for (const Presence& presence : there.presences) {
        lines.line("presence", presence.seat + " " + presence.as + " " + presence.serves_for + " " +
                                   std::to_string(presence.from_item) + " " +
                                   std::to_string(presence.to_item) + " " + presence.holder);
    }
    lines.words("others", there.others_present);
    for (const auto& [who, name] : there.names) lines.words("name " + who, name);
}

void add_assignments(SealedLines& lines, const AsAdjusted& there, int item) {
    for (const Assignment& each : there.assignments) {
        if (each.item != item) continue;
        lines.words("assignment", each.what);
        lines.line("owner", each.owner);
        lines.line("due", each.due ? each.due->to_text() : std::string());
    }
}

void add_item(SealedLines& lines, const AgendaItem& item) {
    lines.line("section", std::to_string(item.section));
    lines.words("title", item.entry.title);
    lines.line("case", item.entry.case_id + " " + std::to_string(item.entry.task));
    lines.said("registry_number", item.entry.registry_number);
    lines.words("summary", item.entry.summary);
    for (const TextId paper : item.entry.papers) lines.words("paper", paper);
    for (const Conflict& conflict : item.conflicts) {
        lines.line("conflict", conflict.seat + " " + conflict.serving);
        lines.said("chair_instead", conflict.chair);
        lines.said("adjuster_instead", conflict.adjuster);
    }
    if (!item.outcome) return;
    const ItemOutcome& outcome = *item.outcome;
    lines.line("outcome", word_of(outcome.outcome));
    lines.line("version", std::to_string(outcome.version.value_or(0)));
    lines.words("wording", outcome.wording);
    lines.line("condition", outcome.condition);
    lines.words("condition_text", outcome.condition_text);
    lines.words("voting_order", outcome.voting_order);
    if (outcome.vote) {
        lines.line("vote", std::to_string(outcome.vote->yes) + " " + std::to_string(outcome.vote->no) + " " +
                               std::to_string(outcome.vote->abstained));
    }
    for (const Voice& voice : outcome.voices) lines.words(voice.kind + " " + voice.seat, voice.text);
    lines.words("distribution", outcome.distribution);
    if (outcome.returns_on) lines.line("returns_on", outcome.returns_on->to_text());
}

}  // namespace

std::string sealed_text(const MeetingRecord& record, const MinutesPart& part, const TextsByNumber& texts) {
    SealedLines lines(texts);
    add_head(lines, record, part);
    for (const int number : part.items) {
        add_item(lines, *record.find(number));
        add_assignments(lines, record.as_in(part), number);
    }
    for (const Addition& addition : part.additions) lines.words("addition " + addition.seat, addition.text);
    if (part.adjusted_on) lines.line("adjusted", part.adjusted_on->to_text() + " " + part.how);
    lines.words("place", part.place);
    lines.said("time", part.time);
    if (part.immediately) lines.line("immediately", "yes");
    for (const std::string& seat : part.adjusted_by) lines.line("adjusted_by", seat);
    lines.line("signed_file", part.signed_file);
    return lines.take();
}

}  // namespace overens
