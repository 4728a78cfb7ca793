// `overens simulate` and `overens try`, by their command line.
#include <fstream>

#include "api/run_command.hpp"
#include "catch.hpp"

using namespace overens;
using namespace overens::api;
using namespace overens::api::test;

namespace {

bool says(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

Ran tried(std::vector<const char*> more, const std::string& typed) {
    std::vector<const char*> arguments{"try", "consultation_case", "--date", "2025-01-07", "--parties", "2"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run(arguments, [](const auto&) { return std::unique_ptr<Store>(); }, typed);
}

// A lifecycle in a file of its own, gone when it goes.
class LifecycleFile {
  public:
    explicit LifecycleFile(const std::string& text)
        : path_(std::filesystem::temp_directory_path() /
                ("overens_trap_" + std::to_string(reinterpret_cast<std::uintptr_t>(this)) + ".yaml")) {
        std::ofstream(path_) << text;
    }
    ~LifecycleFile() { std::filesystem::remove(path_); }
    LifecycleFile(const LifecycleFile&) = delete;
    LifecycleFile& operator=(const LifecycleFile&) = delete;
    std::string path() const { return path_.string(); }

  private:
    std::filesystem::path path_;
};

const std::string trap = R"yaml(format: 1
lifecycle: trap
version: 1
title: {sv: "Fälla", en: "Trap"}
roles:
  lead: {title: {sv: "Ledare", en: "Leader"}}
start: outside
states:
  outside:
    title: {sv: "Utanför", en: "Outside"}
    may:
      step_in: {title: {sv: "Gå in", en: "Step in"}, by: lead, go: inside}
  inside: {title: {sv: "I fällan", en: "Inside"}}
)yaml";

}  // namespace

TEST_CASE("simulate tells ends, times and ways, and the same seed gives the same") {
    const Ran ran = run({"simulate", "consultation_case", "--runs", "20", "--seed", "7", "--parties", "2"});
    CHECK(ran.code == 0);
    CHECK(ran.err.empty());
    CHECK(ran.out.starts_with(
        "consultation_case version 1: 20 runs, 2 parties, at most 10 years, seed 7\n\nEnds "));
    CHECK(says(ran.out, "\n  done "));
    CHECK(says(ran.out, "\nWhere time goes "));
    CHECK(says(ran.out, "\nWork waited for "));
    CHECK(says(ran.out, "\n  round.respond "));
    CHECK(says(ran.out, "\n  move preparing/send_out "));
    CHECK((says(ran.out, "\nNever taken\n") || says(ran.out, "\nEvery way was taken.\n")));
    CHECK(ran.out ==
          run({"simulate", "consultation_case", "--runs", "20", "--seed", "7", "--parties", "2"}).out);
    CHECK(ran.out !=
          run({"simulate", "consultation_case", "--runs", "20", "--seed", "8", "--parties", "2"}).out);
}

TEST_CASE("simulate gives the same as JSON") {
    const Ran ran = run({"simulate", "project", "--runs", "10", "--seed", "3", "--json"});
    CHECK(ran.code == 0);
    const Json json = Json::parse(ran.out);
    CHECK(json["lifecycle"] == "project");
    CHECK(json["seed"] == 3);
    CHECK(json["runs"] == 10);
    int runs = 0;
    for (const Json& end : json["ends"]) runs += end["runs"].get<int>();
    CHECK(runs == 10);
    CHECK(json["states"].size() == 8);
    CHECK(json["taken"].front()["name"] == "move proposed/submit");
    CHECK(json["taken"].size() + json["neverTaken"].size() == 22);
}

TEST_CASE("a run that got stuck is told with its seed and last steps, and is a problem found") {
    const LifecycleFile file(trap);
    const std::string path = file.path();
    const Ran ran = run({"simulate", path.c_str(), "--runs", "2"});
    CHECK(ran.code == exit_problem_found);
    CHECK(says(ran.out, "\n  (stuck in inside) "));
    CHECK(says(ran.out, "\nStuck, seed 1, after "));
    CHECK(says(ran.out, " lead: move outside/step_in\n"));
    const Json json = Json::parse(run({"simulate", path.c_str(), "--runs", "2", "--json"}).out);
    CHECK(json["unfinished"].front()["ending"] == "stuck");
    CHECK(json["unfinished"].front()["seed"] == 1);
}

TEST_CASE("a file that is not there or not right is told as by other commands") {
    const LifecycleFile file("format: 1\n");
    const std::string path = file.path();
    for (const char* command : {"simulate", "try"}) {
        INFO(command);
        const Ran missing = run({command, "no_such_file.yaml"});
        CHECK(missing.code == exit_usage);
        CHECK(missing.err.starts_with(
            "overens: cannot read no_such_file.yaml; lifecycles that come with the program: "));
        const Ran wrong = run({command, path.c_str()});
        CHECK(wrong.code == exit_problem_found);
        CHECK(wrong.err.starts_with(path + ":"));
        CHECK(run({command}).code == exit_usage);
        CHECK(run({command, "project", "--parties", "0"}).code == exit_usage);
        CHECK(says(run({command, "--help"}).out, "Exit") == (std::string(command) == "simulate"));
    }
    CHECK(run({"try", "project", "--date", "2025-02-30"}).code == exit_usage);
    CHECK(run({"simulate", "project", "--runs", "0"}).code == exit_usage);
}

TEST_CASE("try shows where a case stands and what can be done, and the end of input ends it well") {
    const Ran ran = tried({}, "");
    CHECK(ran.code == 0);
    CHECK(says(ran.out, "Remiss (consultation_case)\n"));
    CHECK(says(ran.out, "\n2025-01-07  Förbereds\n"));
    CHECK(says(ran.out, "  1  Dela för synpunkter  (ännu inte: Lägg upp: Remisshandling)\n"));
    CHECK(says(ran.out, "  3  Ny version: Remisshandling\n"));
}

TEST_CASE("try does what is chosen, asks what must be given, and says what happened") {
    const Ran ran = tried({"--lang", "en"}, "3\n1\n2\nopposed\n2\nClause 4\n2\n\n\n");
    CHECK(ran.code == 0);
    CHECK(says(ran.out, "  2025-01-07  Consultation paper v1\n"));
    CHECK(says(ran.out, "  2025-01-07  Now: Out for consultation\n"));
    CHECK(says(ran.out, "  Answer the consultation: Regionen, Kommun 1, by 2025-02-06\n"));
    CHECK(
        says(ran.out, "Stance [1 Supports, 2 Supports with changes, 3 Opposes, 4 No objection, 5 Abstains]"));
    CHECK(says(ran.out, "That does not fit.\n"));
    CHECK(says(ran.out, "  2025-01-07  Regionen answered, Supports with changes\n"));
    CHECK(says(ran.out, "  2025-01-07  Remark 1: Clause 4\n"));
    CHECK(says(ran.out, "  2025-01-07  Kommun 1 answered, Supports\n"));
    CHECK(says(ran.out, "\n2025-01-07  Being compiled\n"));
}

TEST_CASE("what is refused is said in words and changes nothing") {
    const Ran ran = tried({}, "1\nhistory\nundo\n99\nfly\n");
    CHECK(ran.code == 0);
    CHECK(says(ran.out, "> Det går inte:\n  Lägg upp: Remisshandling\n> "));
    CHECK(says(ran.out, "  2025-01-07  Ärendet startades\n> Det finns inget att ta tillbaka.\n"));
    CHECK(says(ran.out, "> Det numret finns inte.\n> Skriv ett nummer, dag ÅÅÅÅ-MM-DD, undo, "));
}

TEST_CASE("time goes to the next day watched for, or to a day, and back with undo") {
    const Ran ran = tried({"--lang", "en"},
                          "3\n1\n6\nday 2025-02-20\n1\nundo\nundo\nday 2024-01-01\nday 2999-01-01\nhistory\n"
                          "quit\n1\n");
    CHECK(says(ran.out, "  6  Let time go to the next day watched for, 2025-01-21\n"));
    CHECK(says(ran.out, "\n2025-01-21  Out for consultation\n"));
    CHECK(says(ran.out, "  2025-02-10  Notice to "));
    CHECK(says(ran.out, "\n2025-02-20  Out for consultation\n"));
    CHECK(says(ran.out, "  2025-02-20  Close the round\n"));
    const std::size_t back = ran.out.rfind("\n2025-01-21  Out for consultation\n");
    CHECK(back > ran.out.find("  2025-02-20  Close the round\n"));
    CHECK(says(ran.out, "Time goes only forward; take back with undo.\n"));
    CHECK(says(ran.out, "Not that far ahead"));
    CHECK(!says(ran.out.substr(ran.out.find("The case was started", back)), "Close the round"));
}
