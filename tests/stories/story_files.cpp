#include "story_files.hpp"

#include <algorithm>
#include <stdexcept>

#include "examples/player/file_reading.hpp"
#include "examples/player/story_reading.hpp"

namespace overens::tests {
namespace {

// Those whose text has a line that begins with `key`.
std::vector<std::filesystem::path> files_with(const std::filesystem::path& folder, const std::string& key) {
    std::vector<std::filesystem::path> files;
    for (const auto& file : std::filesystem::directory_iterator(folder)) {
        if (file.path().extension() != ".yaml") continue;
        if (examples::read_file(file.path()).find("\n" + key + ": ") != std::string::npos)
            files.push_back(file.path());
    }
    std::ranges::sort(files);
    return files;
}

}  // namespace

const std::filesystem::path& checkout() {
    static const std::filesystem::path folder{OVERENS_SOURCE_DIR};
    return folder;
}

std::filesystem::path main_story() {
    return checkout() / "examples/orebro/story.yaml";
}

std::vector<std::string> counties() {
    std::vector<std::string> names;
    for (const auto& folder : std::filesystem::directory_iterator(checkout() / "examples")) {
        if (std::filesystem::exists(folder.path() / "register.yaml"))
            names.push_back(folder.path().filename().string());
    }
    std::ranges::sort(names);
    return names;
}

std::vector<std::filesystem::path> stories_of(const std::string& county) {
    auto files = files_with(checkout() / "examples" / county, "story");
    std::erase(files, main_story());
    return files;
}

std::vector<std::filesystem::path> side_stories() {
    return files_with(checkout() / "tests/stories/sides", "story");
}

examples::Story read_well(const std::filesystem::path& file) {
    auto story = examples::read_story(file);
    if (!story) throw std::runtime_error(workflows::to_text(story.error()));
    return std::move(*story);
}

}  // namespace overens::tests
