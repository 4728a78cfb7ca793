// "Laxå's board is full: the next date is 35 days later." What that costs, asked before it has happened.
#include <sstream>
#include <string>

#include "catch.hpp"
#include "examples/player/client.hpp"
#include "examples/player/player.hpp"
#include "in_process.hpp"
#include "storage/memory/memory_store.hpp"
#include "story_files.hpp"

using namespace overens;
using namespace overens::tests;
using examples::Json;

namespace {

// The story up to a day, and what the project leader then asks.
class StoryUntil {
  public:
    explicit StoryUntil(Day last) : story_(until(last)), service_(memory(), story_.starts) {
        std::ostringstream timeline;
        examples::Printer printer(timeline, false);
        const examples::Played played = examples::play(story_, service_, printer);
        INFO(played.why);
        REQUIRE(played.well);
        case_ = "/v1/collaborations/" + story_.reg.collaboration + "/cases/" + played.main_case;
    }

    Json ask(const std::string& method, const std::string& path, const Json& body) {
        examples::Client client(service_);
        return client.ask({method, case_ + path, "lead", {}, "application/json", body.dump()});
    }

  private:
    static std::unique_ptr<Store> memory() { return make_memory_store(definition_reader()); }
    static examples::Story until(Day last) {
        examples::Story story = read_well(main_story());
        for (examples::Stage& stage : story.stages)
            std::erase_if(stage.days, [&](const examples::StoryDay& each) { return each.day > last; });
        std::erase_if(story.stages, [](const examples::Stage& stage) { return stage.days.empty(); });
        return story;
    }

    examples::Story story_;
    InProcess service_;
    std::string case_;
};

Json of_laxa(const Json& comparison) {
    for (const Json& each : comparison["differences"]) {
        if (each["addressee"]["id"] == "laxa" && each["work"] == "party_decision") return each;
    }
    return {};
}

}  // namespace

TEST_CASE(
    "a full agenda costs Laxå five weeks and the time for its minutes, and a late meeting the first day") {
    StoryUntil autumn(Day::of(2024, 10, 22));
    const Json full{{"body", "laxa_namnd"}, {"from", "2024-11-05"}};
    Json compared = autumn.ask("POST", "/plan/what-ifs", {{"wanted", "2025-01-01"}, {"meetings", {full}}});
    CHECK(of_laxa(compared)["nowDoneOn"] == "2024-11-19");
    CHECK(of_laxa(compared)["thenDoneOn"] == "2024-12-27");
    CHECK(compared["text"][0]["sv"] == "Samma dag.");

    const Json late{{"body", "laxa_namnd"}, {"from", "2024-12-10"}, {"to", "2024-12-19"}};
    compared = autumn.ask("POST", "/plan/what-ifs", {{"wanted", "2025-01-01"}, {"meetings", {full, late}}});
    CHECK(of_laxa(compared)["thenDoneOn"] == "2025-01-02");
    CHECK(compared["now"]["text"][1]["sv"] == "Önskad dag 2025-01-01 hålls.");
    CHECK(compared["text"][0]["sv"] == "1 dag senare.");
    CHECK(compared["text"][1]["sv"] ==
          "Laxå kommun, Besluta om överenskommelsen: 44 dagar senare, 2025-01-02.");
    CHECK(compared["then"]["text"][1]["sv"] == "Önskad dag 2025-01-01 hålls inte: 1 dag för sent.");
    CHECK(compared["then"]["text"][2]["sv"] == "Laxå kommun avgör tidplanen: klart 2025-01-02.");
}
