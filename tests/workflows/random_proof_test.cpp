// What the proof says of a lifecycle is what the engine shows when every case is gone through: claim by
// claim.
#include <algorithm>
#include <cstdlib>
#include <set>
#include <string>

#include "catch.hpp"
#include "workflows/exhaustive_walk.hpp"
#include "workflows/loader.hpp"
#include "workflows/part_names.hpp"
#include "workflows/proving/prover.hpp"
#include "workflows/random_lifecycle.hpp"

using namespace overens;
using namespace overens::workflows;

namespace {

// As many as there are categories of the items of one work: open, good, bad.
constexpr int most_parties = 3;
constexpr std::size_t most_cases = 1500;
// With a budget of 1. Under a sanitizer each takes a second and more.
#ifdef __SANITIZE_ADDRESS__
constexpr int lifecycles = 10;
#else
constexpr int lifecycles = 200;
#endif

using Claims = std::set<std::string>;

void add_never(Claims& claims, const Walked& walked, const std::string& part) {
    if (!walked.taken.contains(part)) claims.insert("never " + part);
}

// What is inside a state that is never entered goes without saying.
void add_never_in(Claims& claims, const Walked& walked, const Definition& of, const State& state) {
    for (const Move& move : state.may) add_never(claims, walked, part_of_move(state.name, move.name));
    for (const Watch& watch : state.watch) add_never(claims, walked, part_of_watch(state.name, watch.name));
    for (std::size_t way = 1; way <= state.then.size(); ++way)
        add_never(claims, walked, part_of_way(state.name, way));
    for (const WorkIndex index : state.works) {
        const Work& work = of.works[index];
        add_never(claims, walked, part_of_work(work.name));
        if (!walked.taken.contains(part_of_work(work.name))) continue;
        for (std::size_t way = 1; way <= work.then.size(); ++way)
            add_never(claims, walked, part_of_work_way(work.name, way));
    }
}

// Nobody can decide on a text that is not there: what lies behind is hidden.
bool hides_the_rest(const Claims& missing, const Definition& of) {
    return std::ranges::any_of(of.works, [&](const Work& work) {
        return work.kind == Work::Kind::decide && missing.contains("missing " + part_of_work(work.name));
    });
}

Claims shown_by(const Walked& walked, const Definition& of) {
    if (walked.endless) return {"endless"};
    Claims claims;
    for (const std::string& work : walked.missing) claims.insert("missing " + part_of_work(work));
    if (hides_the_rest(claims, of)) return {"hidden"};
    for (const State& state : of.states) {
        const std::string part = part_of_state(state.name);
        if (walked.taken.contains(part)) {
            add_never_in(claims, walked, of, state);
        } else {
            claims.insert("never " + part);
        }
    }
    // What rests on something missing waits for it in the engine, and for nothing in the proof.
    if (!walked.missing.empty()) return claims;
    if (walked.trap) claims.insert("trap");
    if (!walked.trap && walked.in_vain) claims.insert("in vain");
    return claims;
}

// A walk that goes round stops there, a proof tells of what is missing too.
Claims claimed_by(const Proof& proof, const Definition& of, const Walked& walked) {
    Claims claims;
    Claims missing;
    for (const Finding& finding : proof.findings) {
        if (finding.code == "value_may_be_missing") missing.insert("missing " + finding.part);
    }
    if (hides_the_rest(missing, of) && !walked.endless) return {"hidden"};
    for (const Finding& finding : proof.findings) {
        if (finding.code == "endless_round") return {"endless"};
        if (finding.code == "value_may_be_missing") {
            claims.insert("missing " + finding.part);
        } else if (finding.code == "no_end_reachable" || finding.code == "dead_end") {
            if (missing.empty()) claims.insert("trap");
        } else if (finding.code == "waits_in_vain") {
            if (missing.empty()) claims.insert("in vain");
        } else {
            claims.insert("never " + finding.part);
        }
    }
    return claims;
}

std::string differences(const Claims& shown, const Claims& claimed) {
    std::string text;
    for (const std::string& claim : shown) {
        if (!claimed.contains(claim)) text += "only the engine shows: " + claim + "\n";
    }
    for (const std::string& claim : claimed) {
        if (!shown.contains(claim)) text += "only the proof claims: " + claim + "\n";
    }
    return text;
}

std::uint64_t first_seed() {
    const char* given = std::getenv("OVERENS_RANDOM_SEED");
    return given == nullptr ? 1 : std::strtoull(given, nullptr, 10);
}

int budget() {
    const char* given = std::getenv("OVERENS_RANDOM_BUDGET");
    return given == nullptr ? 1 : std::max(1, static_cast<int>(std::strtol(given, nullptr, 10)));
}

}  // namespace

TEST_CASE("What is proven of made-up lifecycles is what the engine shows of them, claim by claim") {
    int compared = 0;
    const int wanted = lifecycles * budget();
    for (std::uint64_t seed = first_seed(); compared < wanted; ++seed) {
        const std::string text = random_lifecycle(seed);
        const auto loaded = load_lifecycle({"made_up.yaml", text});
        INFO("OVERENS_RANDOM_SEED=" << seed << "\n" << (loaded ? "" : to_text(loaded.error())) << text);
        REQUIRE(loaded);
        const Definition& definition = *loaded->definition;
        const Walked walked = walk(definition, most_parties, most_cases);
        if (walked.too_large) continue;
        ++compared;
        CHECK(differences(shown_by(walked, definition), claimed_by(prove(definition), definition, walked)) ==
              "");
    }
}
