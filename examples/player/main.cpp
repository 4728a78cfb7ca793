// overens_play: plays a story against a running server. See examples/README.md.
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>
#include <stdexcept>

#include "examples/player/http_transport.hpp"
#include "examples/player/player.hpp"
#include "examples/player/story_reading.hpp"

namespace {

using namespace overens;

int play_against(const examples::Story& story, const std::string& server, bool quiet) {
    const auto transport = examples::http_transport(server);
    std::ofstream nowhere;  // not opened: takes everything and keeps nothing
    std::ostream& output = quiet ? static_cast<std::ostream&>(nowhere) : std::cout;
    examples::Printer printer(output, !quiet && isatty(STDOUT_FILENO) == 1);
    const examples::Played played = examples::play(story, *transport, printer);
    if (!played.well) {
        std::cerr << "story failed: " << played.why << '\n';
        return 1;
    }
    examples::Printer(std::cout, isatty(STDOUT_FILENO) == 1)
        .summary(played.summary,
                 server + "/collaborations/" + story.reg.collaboration + "/cases/" + played.main_case);
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app{"Plays a story against a running server whose clock is set by hand."};
    std::string server;
    std::string file;
    bool quiet = false;
    bool first_day = false, last_day = false;
    auto* where = app.add_option("--server", server, "for example http://127.0.0.1:8080");
    app.add_option("--story", file, "the story's file")->required();
    app.add_flag("--quiet", quiet, "print the summary only");
    app.add_flag("--first-day", first_day,
                 "only print the day on which the story begins: the server's clock is to stand there")
        ->excludes(where);
    app.add_flag("--last-day", last_day, "only print the day on which it ends")->excludes(where);
    CLI11_PARSE(app, argc, argv);
    try {
        const auto story = examples::read_story(file);
        if (!story) {
            std::cerr << workflows::to_text(story.error());
            return 2;
        }
        if (first_day) {
            std::cout << story->starts.to_text() << '\n';
            return 0;
        }
        if (last_day) {
            std::cout << story->stages.back().days.back().day.to_text() << '\n';
            return 0;
        }
        if (server.empty()) throw std::runtime_error("say which --server");
        return play_against(*story, server, quiet);
    } catch (const std::exception& failure) {
        std::cerr << "story failed: " << failure.what() << '\n';
        return 1;
    }
}
