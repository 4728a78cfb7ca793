// What can be judged only when all of it is there.
#include <algorithm>

#include "workflows/loading/loading.hpp"

namespace overens::workflows {

namespace {

// The key of a work, or the work where the key is not written.
Spot spot_of(const Loading& loading, WorkIndex work, std::string_view key) {
    const Spot& spot = loading.works[work];
    const YamlNode* value = spot.node->find(key);
    return value == nullptr ? spot : spot.child(*value, key);
}

// Item by item the same addressee, whoever answers for it.
bool asks_the_same(const Who& left, const Who& right) {
    return left.kind == right.kind && left.name == right.name;
}

bool follows_itself(const Definition& definition, WorkIndex work) {
    std::optional<WorkIndex> before = definition.works[work].follows;
    for (std::size_t steps = 0; before && steps <= definition.works.size(); ++steps) {
        if (*before == work) return true;
        before = definition.works[*before].follows;
    }
    return false;
}

void check_follows(Loading& loading, WorkIndex index) {
    const Work& work = loading.definition.works[index];
    if (!work.follows) return;
    const Work& before = loading.definition.works[*work.follows];
    const Spot spot = spot_of(loading, index, "follows");
    if (follows_itself(loading.definition, index)) {
        loading.complaints.complain(spot, "cannot_follow", "'" + work.name + "' would wait for itself");
    } else if (before.kind == Work::Kind::wait) {
        loading.complaints.complain(spot, "cannot_follow",
                                    "'" + before.name + "' only waits: it has no addressees to follow");
    } else if (!asks_the_same(work.who, before.who)) {
        loading.complaints.complain(spot, "cannot_follow",
                                    "'" + before.name + "' is for " + to_text(before.who) +
                                        ", and this is for " + to_text(work.who) +
                                        ": each item follows one of the same addressee");
    }
}

bool has_part(const Work& work, ValueType type) {
    return std::ranges::any_of(work.answer, [type](const AnswerPart& part) { return part.type == type; });
}

void check_appointee(Loading& loading, WorkIndex index) {
    const Work& work = loading.definition.works[index];
    if (!has_part(work, ValueType::appointee) || work.who.kind == Who::Kind::each_vacant_seat) return;
    loading.complaints.complain(
        spot_of(loading, index, "answer"), "addressee_unfit",
        "an appointee fills a vacant seat: ask each vacant " + std::string("seat of BODY"));
}

// What was borrowed is a mandate to decide, so only a decision reaches or does not reach a party.
void check_not_bound(Loading& loading, WorkIndex index) {
    const Work& work = loading.definition.works[index];
    if (work.who.kind != Who::Kind::each_party_not_bound) return;
    const auto before = loading.definition.find_work(work.who.name);
    if (before && loading.definition.works[*before].kind == Work::Kind::decide) return;
    loading.complaints.complain(spot_of(loading, index, work.kind == Work::Kind::decide ? "decide" : "ask"),
                                "name_of_another_kind",
                                "'" + work.who.name + "' is no decision, so it binds nobody");
}

}  // namespace

void check_works(Loading& loading) {
    for (WorkIndex index = 0; index < loading.works.size(); ++index) {
        check_follows(loading, index);
        check_appointee(loading, index);
        check_not_bound(loading, index);
    }
}

void check_words(Loading& loading) {
    std::vector<std::string> known;
    for (const auto& entry : loading.word_spots) known.push_back(entry.first);
    for (const auto& [word, spot] : loading.words_used) {
        if (loading.word_spots.contains(word)) continue;
        loading.complaints.complain(spot, "word_without_text",
                                    "'" + word + "' has no text under 'words'" + did_you_mean(word, known));
    }
}

}  // namespace overens::workflows
