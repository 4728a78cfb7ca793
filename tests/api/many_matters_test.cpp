// One fact that moves many cases: minutes with twelve matters are adjusted, and each case hears of it once,
// whatever fails on the way.
#include <set>

#include "api/joint_meeting.hpp"
#include "catch.hpp"
#include "storage/failing/failing_store.hpp"
#include "storage/memory/memory_store.hpp"

using namespace overens;
using namespace overens::api;
using namespace overens::api::test;

namespace {

constexpr int matters = 12;

struct TwelveMatters : JointMeeting {
    explicit TwelveMatters(Store* store = nullptr) : JointMeeting(store) {
        publish();
        for (int number = 1; number <= matters; ++number) {
            start_another("Ärende " + std::to_string(number));
            cases.push_back(address);
            act("POST", "/agenda-items", matter());
        }
        hold();
        for (int number = 1; number <= matters; ++number) {
            act("PUT", "/agenda-items/" + std::to_string(number) + "/outcome",
                {{"outcome", "approved"}, {"wording", "Rådet ställer sig bakom."}, {"version", 1}});
        }
        act("POST", "/minutes-parts");
    }

    // How many cases are done; every one of them was decided and adjusted once, in a section of its own.
    int cases_done() const {
        int done = 0;
        std::set<std::string> sections;
        for (const std::string& each : cases) {
            const Json decisions = service.get(each + "/decisions")["decisions"];
            REQUIRE(decisions.size() == 1);
            CHECK(sections.insert(decisions[0]["section"].get<std::string>()).second);
            int facts = 0;
            const Json entries = service.get(each + "/events?limit=100")["entries"];
            for (const Json& entry : entries) facts += entry["command"] == "register_decision_fact" ? 1 : 0;
            CHECK(facts <= 1);
            const bool completed = service.get(each)["phase"] == "completed";
            CHECK(completed == (facts == 1));
            done += completed ? 1 : 0;
        }
        return done;
    }

    std::vector<std::string> cases;
};

Json adjusted() {
    return {{"what", "adjust"}, {"by", {"welfare/nora"}}, {"how", "pen"}};
}

}  // namespace

TEST_CASE("adjusted minutes with twelve matters move twelve cases, once each") {
    TwelveMatters twelve;
    CHECK(twelve.cases_done() == 0);
    const Json answer = twelve.act("POST", "/minutes-parts/1/facts", adjusted());
    CHECK(answer["stillToTell"].empty());
    CHECK(twelve.cases_done() == matters);
    twelve.service.dispatcher.run_errands();
    CHECK(twelve.cases_done() == matters);
}

TEST_CASE("whatever fails while twelve cases are told, the answer says what remains, and it is told later") {
    const int nth = GENERATE(2, 3, 7, 13, 14);
    CAPTURE(nth);
    const TestLifecycles lifecycles;
    const auto behind = make_memory_store(reader_of(lifecycles));
    const auto store = make_failing_store(*behind);
    TwelveMatters twelve(store.get());
    store->plan_failure(nth, PlannedFailure::broken);
    const Json answer = twelve.act("POST", "/minutes-parts/1/facts", adjusted());
    const int done = twelve.cases_done();
    CHECK(static_cast<int>(answer["stillToTell"].size()) == matters - done);
    CHECK(done == std::min(nth - 2, matters));
    twelve.service.dispatcher.run_errands();
    CHECK(twelve.cases_done() == matters);
    CHECK(twelve.service.get(twelve.meeting)["stillToTell"].empty());
}

TEST_CASE("a body's queue has everything that waits for it, be it more than a hundred") {
    JointMeeting joint;
    joint.publish();
    constexpr std::size_t many = 120;
    for (std::size_t number = 1; number <= many; ++number)
        joint.start_another("Ärende " + std::to_string(number));
    CHECK(joint.service.get(in_orebro + "/bodies/welfare/waiting")["waitsFor"].size() == many);
}
