// The command line in process: what it answers, and its exit code.
#pragma once

#include <sstream>
#include <string>
#include <vector>

#include "api/commands/command_line.hpp"
#include "api/service.hpp"

namespace overens::api::test {

struct Ran {
    int code;
    std::string out, err;
};

using StoreMaker = std::function<std::unique_ptr<Store>(const std::optional<std::filesystem::path>&)>;

inline Ran run(
    std::vector<const char*> arguments,
    const StoreMaker& open_store = [](const auto&) -> std::unique_ptr<Store> {
        throw StoreFailure("another process has it open");
    },
    const std::string& typed = {}) {
    const TestLifecycles lifecycles;
    const Installation installation{
        lifecycles,
        open_store,
        [](const std::vector<std::string>& files) { return CheckedFiles{files.front() + ": checked\n", 1}; },
        [](const std::filesystem::path& folder) {
            if (folder == "none") throw StoreFailure("there is no store");
            CheckedLog log{2, 3, 30, 5, 1, 4, 2, {}};
            if (folder == "broken") log.broken = {"entry 7"};
            return log;
        },
        [](const auto&, const auto&) { throw StoreFailure("the folder is not empty"); },
        {}};
    arguments.insert(arguments.begin(), "overens");
    std::istringstream in(typed);
    std::ostringstream out, err;
    const int code =
        run_command_line(static_cast<int>(arguments.size()), arguments.data(), installation, in, out, err);
    return {code, out.str(), err.str()};
}

}  // namespace overens::api::test
