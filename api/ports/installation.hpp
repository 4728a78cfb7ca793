// What the commands need of the other rooms. main.cpp gives it; no command knows where it comes from.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "api/http/web_assets.hpp"
#include "api/ports/lifecycle_tools.hpp"
#include "engine/ports/store.hpp"

namespace overens::api {

struct CheckedFiles {
    std::string text;
    int exit_code = 0;  // 0 good, 1 something is wrong in a file, 2 a file cannot be read
};

struct CheckedLog {
    std::int64_t cases = 0, meetings = 0, entries = 0, texts = 0, disposed_texts = 0, contents = 0,
                 lifecycles = 0;
    std::vector<std::string> broken;  // a sentence each, naming its place
};

struct Installation {
    const LifecycleTools& lifecycles;
    // Without a folder, a store that lives in memory. Throws StoreFailure.
    std::function<std::unique_ptr<Store>(const std::optional<std::filesystem::path>& folder)> open_store;
    std::function<CheckedFiles(const std::vector<std::string>& files)> check;
    std::function<CheckedLog(const std::filesystem::path& folder)> verify_log;
    std::function<void(const std::filesystem::path& from, const std::filesystem::path& to)> backup;
    std::span<const Asset> assets;
    bool someone_watches = false;  // complaints go to a terminal: progress is shown there
};

}  // namespace overens::api
