// What people may do, and what happens by itself meanwhile: `may` and `watch` of language section 5.
#include <algorithm>
#include <utility>

#include "workflows/loading/shared_keys.hpp"
#include "workflows/loading/ways.hpp"
#include "workflows/loading/when_reading.hpp"
#include "workflows/loading/who_reading.hpp"

namespace overens::workflows {

namespace {

using expressions::Type;

// {that: "…", say: {…}}; read when the named needs are known, since those are judged first.
Need read_condition(Loading& loading, const Spot& spot, const WayPlace& place) {
    const MapReader reader(loading.complaints, spot, Construct::need);
    Need need;
    need.kind = Need::Kind::that;
    const auto that = reader.require("that", "that: \"…\"");
    const auto say = reader.require("say", R"(say: {sv: "…", en: "…"})");
    if (that) need.that = read_expression(loading, *that, place, true, Type::yes_no, "'that'");
    if (say) need.say = read_title(loading.complaints, *say);
    return need;
}

std::optional<Need> read_named_need(Loading& loading, const Spot& spot) {
    const auto named = loading.resolve(spot, {NameKind::field, NameKind::document, NameKind::work},
                                       "a field, a document, a work or {that, say}");
    if (!named) return std::nullopt;
    Need need;
    need.name = named->name;
    need.kind = named->kind == NameKind::document ? Need::Kind::document
                : named->kind == NameKind::work   ? Need::Kind::work
                                                  : Need::Kind::field;
    return need;
}

bool is_listed(const std::vector<Need>& needs, const std::string& name) {
    return std::ranges::any_of(needs, [&name](const Need& need) { return need.name == name; });
}

// The named ones first, for what they make sure of; kept in the order they are written.
std::vector<Need> read_needs(Loading& loading, const Spot& spot, WayPlace& place) {
    const std::vector<Spot> items = read_list(loading.complaints, spot, "needs");
    std::vector<Need> needs(items.size());
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].node->is_map()) continue;
        auto need = read_named_need(loading, items[i]);
        if (!need) continue;
        if (is_listed(needs, need->name))
            loading.complaints.complain(items[i], "listed_twice", "'" + need->name + "' is listed twice");
        if (need->kind == Need::Kind::field) place.given.insert(need->name);
        needs[i] = std::move(*need);
    }
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].node->is_map()) needs[i] = read_condition(loading, items[i], place);
    }
    return needs;
}

Move read_move(Loading& loading, const NamedSpot& entry, StateIndex state) {
    const MapReader reader(loading.complaints, entry.value, Construct::move);
    Move move;
    move.name = entry.name;
    if (const auto spot = reader.require("title", R"(title: {sv: "…", en: "…"})")) {
        move.title = read_title(loading.complaints, *spot);
    }
    if (const auto spot = reader.find("help")) move.help = read_title(loading.complaints, *spot);
    if (const auto spot = reader.require("by", "by: lead")) move.by = read_whos(loading, *spot, {});
    WayPlace place{state, {}, true};
    if (const auto spot = reader.find("fill")) {
        move.fill = read_names(loading, *spot, {NameKind::field}, "the name of a field");
        place.given.insert(move.fill.begin(), move.fill.end());
    }
    if (const auto spot = reader.find("needs")) move.needs = read_needs(loading, *spot, place);
    if (const auto spot = reader.find("go")) move.go = read_go(loading, *spot, state);
    if (const auto spot = reader.find("do")) move.effects = read_effects(loading, *spot, place, move.go);
    if (const auto spot = reader.find("not_by")) move.not_by = read_not_by(loading, *spot, state);
    if (reader.is_map() && !reader.find("go") && !reader.find("do") && !reader.find("fill")) {
        loading.complaints.complain(entry.key, "does_nothing",
                                    "this move does nothing: add 'fill', 'do' or 'go'");
    }
    return move;
}

// One thing starts a watch; a day and a signal may have an `if` besides.
void check_trigger(Loading& loading, const MapReader& reader, const Spot& key) {
    if (!reader.is_map()) return;
    std::size_t triggers = 0;
    for (const char* name : {"at", "every", "signal"}) {
        if (reader.find(name)) ++triggers;
    }
    if (triggers > 1) {
        loading.complaints.complain(key, "exactly_one",
                                    "one thing starts a watch: write a second watch for the other");
    } else if (triggers == 0 && !reader.find("if")) {
        loading.complaints.complain(key, "exactly_one",
                                    "say when it happens: add 'at', 'every', 'signal' or 'if'");
    }
    if (reader.find("every") && reader.find("if")) {
        loading.complaints.complain(reader.key_spot("if"), "key_misplaced",
                                    "'every' has no 'if': it happens each time");
    }
    if (!reader.find("do") && !reader.find("go")) {
        loading.complaints.complain(key, "does_nothing", "this watch does nothing: add 'do' or 'go'");
    }
}

Watch read_watch(Loading& loading, const NamedSpot& entry, StateIndex state) {
    const MapReader reader(loading.complaints, entry.value, Construct::watch);
    check_trigger(loading, reader, entry.key);
    Watch watch;
    watch.name = entry.name;
    const WayPlace place{state, {}, false};
    if (const auto spot = reader.find("at")) watch.at = read_when(loading, *spot);
    if (const auto spot = reader.find("every")) watch.every = read_every(loading, *spot);
    if (const auto spot = reader.find("signal")) {
        const auto named = loading.resolve(*spot, {NameKind::signal}, "the name of a signal");
        if (named) watch.signal = named->name;
    }
    if (const auto spot = reader.find("if")) {
        watch.guard = read_expression(loading, *spot, place, false, Type::yes_no, "'if'");
    }
    if (const auto spot = reader.find("go")) watch.go = read_go(loading, *spot, state);
    if (const auto spot = reader.find("do")) watch.effects = read_effects(loading, *spot, place, watch.go);
    return watch;
}

// Whether `first` always leaves the state before `second`, which has the same trigger, can be taken.
bool hides(const Watch& first, const Watch& second) {
    if (!first.go || first.guard || first.every) return false;
    if (first.signal) return first.signal == second.signal;
    return first.at && first.at == second.at;
}

void check_hidden(Loading& loading, const NamedSpot& entry, const std::vector<Watch>& earlier,
                  const Watch& watch) {
    for (const Watch& other : earlier) {
        if (!hides(other, watch)) continue;
        loading.complaints.complain(entry.key, "way_hidden",
                                    "'" + other.name +
                                        "' starts at the same moment and leaves the state, so " +
                                        "this never happens");
        return;
    }
}

}  // namespace

std::vector<Move> read_moves(Loading& loading, const Spot& spot, StateIndex state) {
    std::vector<Move> moves;
    for (const NamedSpot& entry : read_named(loading.complaints, spot, "moves")) {
        moves.push_back(read_move(loading, entry, state));
    }
    return moves;
}

std::vector<Watch> read_watches(Loading& loading, const Spot& spot, StateIndex state) {
    std::vector<Watch> watches;
    for (const NamedSpot& entry : read_named(loading.complaints, spot, "watches")) {
        Watch watch = read_watch(loading, entry, state);
        check_hidden(loading, entry, watches, watch);
        watches.push_back(std::move(watch));
    }
    return watches;
}

}  // namespace overens::workflows
