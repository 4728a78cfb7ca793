// What becomes of remarks: dispositions, tags, and clauses that take no new ones.
#include <algorithm>
#include <array>

#include "engine/cases/access.hpp"
#include "engine/cases/acts.hpp"
#include "engine/texts/clauses.hpp"

namespace overens {
namespace {

constexpr int most_versions_ahead = 5;
constexpr std::size_t most_tags = 20;
constexpr std::ptrdiff_t longest_tag = 40;

Admission unknown_remark(int number) {
    return refuse(RefusalKind::not_found, "remark_unknown",
                  {"Synpunkten " + std::to_string(number) + " finns inte",
                   "There is no remark " + std::to_string(number)},
                  "remark");
}

// The change stands in a version that is there, or will stand in one of the next: further ahead nobody plans.
Admission no_such_version(const Step& step, const Remark& remark, int version) {
    const auto document = step.subject.documents.find(remark.document);
    if (version == 0 || document == step.subject.documents.end()) return {};
    const auto& versions = document->second.versions;
    const int last = versions.empty() ? 0 : versions.back().number;
    if (version <= last + most_versions_ahead) return {};
    const std::string newest = std::to_string(last);
    return refuse(RefusalKind::invalid, "version_unknown",
                  {"Texten har ingen version " + std::to_string(version) + ": den senaste är " + newest,
                   "The text has no version " + std::to_string(version) + ": the newest is " + newest},
                  "inVersion");
}

// A theme that remarks are grouped by: a word or two.
bool is_tag(const std::string& tag) {
    // UTF-8: what follows on the first byte of a character is no character of its own.
    const auto characters =
        std::ranges::count_if(tag, [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; });
    return !tag.empty() && characters <= longest_tag && tag.front() != ' ' && tag.back() != ' ';
}

}  // namespace

Admission admit(Step& step, const commands::DisposeRemark& command) {
    if (auto refused = lead_only(step)) return refused;
    const auto found = step.subject.remarks.find(command.remark);
    if (found == step.subject.remarks.end()) return unknown_remark(command.remark);
    static const std::array<std::string, 4> words{"accepted", "partly", "declined", "open"};
    if (std::find(words.begin(), words.end(), command.disposition) == words.end()) {
        return refuse(RefusalKind::invalid, "value_does_not_fit",
                      {"disposition ska vara ett av: accepted, partly, declined, open",
                       "disposition must be one of: accepted, partly, declined, open"},
                      "disposition");
    }
    const bool needs_reason = command.disposition == "partly" || command.disposition == "declined";
    if (needs_reason && command.comment.empty()) {
        return refuse(RefusalKind::invalid, "reason_missing",
                      {"Den som inte får igenom sin synpunkt ska få veta varför: skriv en kommentar",
                       "Whoever does not get their remark taken in must be told why: write a comment"},
                      "comment");
    }
    if (auto refused = no_such_version(step, found->second, command.in_version)) return refused;
    step.emit(events::RemarkDisposed{command.remark, command.disposition, step.keep(command.comment),
                                     command.in_version});
    return {};
}

Admission admit(Step& step, const commands::TagRemark& command) {
    if (auto refused = lead_only(step)) return refused;
    if (!step.subject.remarks.contains(command.remark)) return unknown_remark(command.remark);
    std::vector<std::string> tags = command.tags;
    std::ranges::sort(tags);
    const auto repeated = std::ranges::unique(tags);
    tags.erase(repeated.begin(), repeated.end());
    if (tags.size() > most_tags || !std::ranges::all_of(tags, is_tag)) {
        return refuse(RefusalKind::invalid, "value_does_not_fit",
                      {"Ge högst 20 taggar, var och en ett ord eller några, högst 40 tecken",
                       "Give at most 20 tags, each a word or a few, 40 characters at most"},
                      "tags");
    }
    step.emit(events::RemarkTagged{command.remark, std::move(tags)});
    return {};
}

Admission admit(Step& step, const commands::CloseClauses& command) {
    if (auto refused = lead_only(step)) return refused;
    if (auto refused = open_work_only(step, command.work)) return refused;
    events::ClausesClosed closed{command.work, {}};
    for (const std::string& clause : command.clauses) closed.clauses.push_back(clause_address(clause));
    step.emit(std::move(closed));
    return {};
}

}  // namespace overens
