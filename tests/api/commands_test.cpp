// The command line: what is understood, and the exit codes.
#include "api/commands/chosen_clock.hpp"
#include "api/run_command.hpp"
#include "catch.hpp"
#include "storage/memory/memory_store.hpp"

using namespace overens;
using namespace overens::api;
using namespace overens::api::test;

TEST_CASE("expressions are evaluated to JSON, and mistakes have a position") {
    struct Row {
        const char* expression;
        int code;
        const char* out;
    };
    for (const Row& row :
         {Row{"1 + 2 * 3", 0, "7\n"}, Row{"2 < 3 && 'a' in ['a', 'b']", 0, "true\n"}, Row{"1 +", 1, ""},
          Row{"x == 1", 1, ""}, Row{"9223372036854775807 + 1", 1, ""}, Row{"'a'.matches('b')", 2, ""}}) {
        INFO(row.expression);
        const Ran ran = run({"eval", row.expression});
        INFO(ran.err);
        CHECK(ran.code == row.code);
        CHECK(ran.out == row.out);
        CHECK(ran.err.starts_with("position ") == (row.code != 0));
    }
}

TEST_CASE("an expression may begin with minus signs, after -- or without") {
    for (const char* expression : {"-(1)", "-1", "--1", "-(1) < 0"}) {
        INFO(expression);
        const Ran plain = run({"eval", expression});
        const Ran after_mark = run({"eval", "--", expression});
        CHECK(plain.code == after_mark.code);
        CHECK(plain.out == after_mark.out);
        CHECK(plain.err == after_mark.err);
        CHECK(plain.code == (plain.err.starts_with("position ") ? plain.code : 0));
    }
    CHECK(run({"eval", "-(1)"}).out == "-1\n");
    CHECK(run({"eval", "--help"}).code == 0);
    CHECK(run({"eval"}).code == 2);
    CHECK(run({"eval", "1", "2"}).code == 2);
}

TEST_CASE("a command that is not there is named, with the nearest one that is") {
    const Ran near = run({"chek", "a.yaml"});
    CHECK(near.code == 2);
    CHECK(near.err.starts_with("overens: there is no command 'chek'; did you mean 'check'?\n"));
    const Ran far = run({"nosuch"});
    CHECK(far.err.starts_with("overens: there is no command 'nosuch'\nCommands are: serve, check, "));
}

TEST_CASE("usage is told with exit code 2, help and version with 0") {
    CHECK(run({}).code == 2);
    CHECK(run({"fly"}).code == 2);
    CHECK(run({"serve", "--port", "70000"}).code == 2);
    for (const std::vector<const char*>& real : std::vector<std::vector<const char*>>{
             {"--clock", "system"}, {"--clock", "manual=2024-09-02", "--without-sign-in"}}) {
        std::vector<const char*> serve{"serve", "--memory", "--demo-accounts", "x"};
        serve.insert(serve.end(), real.begin(), real.end());
        const auto refused = run(serve);
        CHECK(refused.code == 2);
        CHECK(refused.err.find("--demo-accounts is for demonstrations") != std::string::npos);
    }
    CHECK(run({"serve", "--memory", "--clock", "manual=yesterday"}).code == 2);
    CHECK(run({"diagram", "no_such_file.yaml"}).code == 2);
    const Ran help = run({"--help"});
    CHECK(help.code == 0);
    CHECK(help.out.find("overens serve --memory --without-sign-in") != std::string::npos);
    CHECK(run({"--version"}).out.find("overens ") != std::string::npos);
    CHECK(run({"serve", "--help"}).out.find("first account") != std::string::npos);
}

TEST_CASE("commands pass on what they find") {
    CHECK(run({"check", "a.yaml"}).out == "a.yaml: checked\n");
    CHECK(run({"check", "a.yaml"}).code == 1);
    CHECK(run({"verify-log", "--data", "good"}).code == 0);
    CHECK(run({"verify-log", "--data", "broken"}).code == 1);
    CHECK(run({"verify-log", "--data", "broken"}).out.find("broken: entry 7") != std::string::npos);
    CHECK(run({"verify-log", "--data", "none"}).code == 3);
    CHECK(run({"backup", "to", "--data", "x"}).code == 3);
    CHECK(run({"serve", "--data", "x", "--port", "0"}).code == 3);
    CHECK(run({"diagram", "project"}).out.find("<svg") != std::string::npos);
}

namespace {

// With one register, written at noon in Örebro on 2024-03-05.
std::unique_ptr<Store> store_with_a_log() {
    static const test::TestLifecycles lifecycles;
    auto store = make_memory_store(test::reader_of(lifecycles));
    Register reg;
    reg.collaboration = "orebro";
    const Day day = Day::of(2024, 3, 5);
    REQUIRE_FALSE(store->write_register(reg, 0, {{{}, "administrator", {}}, day, local_hour(day, 12)}));
    return store;
}

}  // namespace

TEST_CASE("a clock set by hand to a day before the log's last entry is told the earliest day") {
    const Ran ran = run({"serve", "--data", "x", "--port", "0", "--clock", "manual=2024-03-04"},
                        [](const auto&) { return store_with_a_log(); });
    CHECK(ran.code == exit_usage);
    CHECK(ran.out.empty());
    CHECK(ran.err.find("earliest day possible is 2024-03-05: --clock manual=2024-03-05") !=
          std::string::npos);
}

TEST_CASE("a clock set by hand to the day of the log's last entry begins with that entry") {
    using namespace command_line;
    const auto store = store_with_a_log();
    const ChosenClock same_day = choose_clock("manual=2024-03-05");
    CHECK(!move_past_the_log(same_day, *store));
    CHECK(same_day.clock->now() == local_hour(Day::of(2024, 3, 5), 12));
    const ChosenClock later = choose_clock("manual=2024-03-06");
    CHECK(!move_past_the_log(later, *store));
    CHECK(later.clock->now() == local_hour(Day::of(2024, 3, 6), 8));
    CHECK(!move_past_the_log(choose_clock("system"), *store));
}

TEST_CASE("nothing is opened, and so nothing made, when the address cannot be listened on") {
    bool opened = false;
    const Ran ran =
        run({"serve", "--data", "x", "--listen", "192.0.2.1", "--insecure-listen"}, [&](const auto&) {
            opened = true;
            return store_with_a_log();
        });
    CHECK(ran.code == exit_no_port);
    CHECK(!opened);
}

TEST_CASE("beyond this machine it listens only when that is said in so many words") {
    for (const char* address : {"192.0.2.1", "0.0.0.0", "::"}) {
        const Ran ran = run({"serve", "--memory", "--listen", address, "--port", "1"});
        CHECK(ran.code == exit_usage);
        CHECK(
            ran.err.starts_with("overens: " + std::string(address) + " is reached from beyond this machine"));
        CHECK(ran.err.find("--behind-proxy=ADDRESS") != std::string::npos);
        CHECK(ran.err.find("--insecure-listen") != std::string::npos);
    }
    // The address is nobody's here: as far as that is as far as it gets.
    CHECK(run({"serve", "--memory", "--listen", "192.0.2.1", "--behind-proxy"}).code == exit_no_port);
    CHECK(run({"serve", "--memory", "--listen", "192.0.2.1", "--behind-proxy=192.0.2.2"}).code ==
          exit_no_port);
    CHECK(run({"serve", "--behind-proxy", "--insecure-listen"}).code == exit_usage);
    CHECK(run({"serve", "--socket", "x", "--port", "8080"}).code == exit_usage);
    CHECK(run({"serve", "--socket", "x", "--listen", "127.0.0.1"}).code == exit_usage);
}

TEST_CASE("a path that is no place for a socket is told, and what is there is left") {
    const Ran nowhere = run({"serve", "--memory", "--socket", "/nosuch/overens.sock"});
    CHECK(nowhere.code == exit_no_port);
    CHECK(nowhere.err.find("cannot listen on /nosuch/overens.sock") != std::string::npos);
    const Ran taken = run({"serve", "--memory", "--socket", "/dev/null"});
    CHECK(taken.code == exit_no_port);
    CHECK(taken.err.find("/dev/null is no socket") != std::string::npos);
    const std::string path(108, 'x');
    CHECK(run({"serve", "--memory", "--socket", path.c_str()}).err.find("at most 107") != std::string::npos);
}
