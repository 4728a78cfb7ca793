// The story of Örebro county, played in process; and what might have happened instead.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <stdexcept>
#include <vector>

#include "catch.hpp"
#include "examples/player/player.hpp"
#include "in_process.hpp"
#include "storage/memory/memory_store.hpp"
#include "storage/sqlite/sqlite_store.hpp"
#include "story_files.hpp"

using namespace overens;
using namespace overens::tests;

namespace {

class TemporaryFolder {
  public:
    TemporaryFolder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "overens-story-XXXXXX").string();
        if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
        path_ = pattern;
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

// The timeline of what was played is shown when it fails, and not otherwise.
examples::Played play_on(std::unique_ptr<Store> store, const std::filesystem::path& file,
                         std::string* told = nullptr) {
    const examples::Story story = read_well(file);
    tests::InProcess transport(std::move(store), story.starts);
    std::ostringstream timeline;
    examples::Printer printer(timeline, false);
    examples::Played played = examples::play(story, transport, printer);
    INFO(timeline.str().substr(timeline.str().size() > 4000 ? timeline.str().size() - 4000 : 0));
    INFO(played.why);
    CHECK(played.well);
    if (told != nullptr) *told = timeline.str();
    return played;
}

examples::Played play_in_memory(const std::filesystem::path& file, std::string* told = nullptr) {
    return play_on(make_memory_store(tests::definition_reader()), file, told);
}

void play_all(const std::vector<std::filesystem::path>& files, std::size_t at_least) {
    CHECK(files.size() >= at_least);
    for (const std::filesystem::path& file : files) {
        INFO(file.string());
        const examples::Played played = play_in_memory(file);
        CHECK(played.summary.acts > 0);
        CHECK(played.summary.comparisons > 0);
    }
}

}  // namespace

TEST_CASE("each county with a register has its stories played here") {
    CHECK(counties() == std::vector<std::string>{"kalmar", "orebro", "skane"});
}

TEST_CASE("every shorter story of Örebro county goes as it says") {
    play_all(stories_of("orebro"), 24);
}

TEST_CASE("every story of Kalmar county goes as it says") {
    play_all(stories_of("kalmar"), 7);
}

TEST_CASE("every story of south-east Skåne goes as it says") {
    play_all(stories_of("skane"), 8);
}

TEST_CASE("the agreement of Örebro county goes from initiative to force and rollout") {
    std::string told;
    const examples::Played played = play_in_memory(main_story(), &told);
    // What is shown says what it is about, in words, never in the names that the API has for it.
    CHECK(told.find("    Kontroll: Införandet\n    Ärendet\n    ✓ läge: Införs, Gäller\n") !=
          std::string::npos);
    CHECK(told.find("Kontroll: Uppgift: GAP-analys, Askersunds kommun\n") != std::string::npos);
    CHECK(told.find('_') == std::string::npos);
    // A story that has lost its acts or checks on the way must not pass.
    CHECK(played.summary.acts > 250);
    CHECK(played.summary.comparisons > 150);
    CHECK(played.summary.looked_back > 140);
    CHECK(played.summary.refusals == 4);
    CHECK(played.summary.end_state.ends_with(", tis 11 mars 2025: Tillämpas, Införs"));
}

TEST_CASE("the same story is kept in SQLite") {
    const TemporaryFolder folder;
    play_on(open_sqlite_store(folder.path() / "data", {}, tests::definition_reader()), main_story());
}

TEST_CASE("an appeal that is dismissed leaves the agreement in force all the time") {
    play_in_memory(checkout() / "tests/stories/appeal_dismissed.yaml");
}

TEST_CASE("an appeal that annuls a decision makes that party decide again, and nobody else") {
    play_in_memory(checkout() / "tests/stories/appeal_granted.yaml");
}

TEST_CASE("minutes that nobody announced start no clock for appeal and hold nothing up") {
    play_in_memory(checkout() / "tests/stories/late_announcement.yaml");
}

TEST_CASE("minutes adjusted after the fourteenth day are late and count") {
    play_in_memory(checkout() / "tests/stories/late_adjustment.yaml");
}

TEST_CASE("a decision with changes is another text, and the others are asked about it") {
    play_in_memory(checkout() / "tests/stories/changed_text.yaml");
}

TEST_CASE("every side story, of ways on that the others do not take, goes as it says") {
    play_all(side_stories(), 8);
}
