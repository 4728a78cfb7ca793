// What the tests of the stores share: stores of each kind, a small collaboration with one lifecycle, and
// steps made by hand, so that nothing here depends on how the engine decides.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "engine/cases/decide.hpp"
#include "engine/ports/store.hpp"
#include "storage/sqlite/sqlite_store.hpp"

namespace overens::storage_tests {

// A folder of its own, gone when the test is over.
class TemporaryFolder {
  public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

inline const std::string collaboration = "orebro";
inline const std::string lifecycle = "agreement";

// States of the one lifecycle: drafting, consultation (with consultation.open inside), in_force. One work:
// review.
DefinitionReader test_reader();
Register test_register();
PublishedLifecycle test_lifecycle(int version = 1, const std::string& hash = "version 1");

// A store of the kind, "memory" or "sqlite", that holds the register and the lifecycle.
class StoreUnderTest {
  public:
    explicit StoreUnderTest(const std::string& kind);
    Store& operator*() const { return *store_; }
    Store* operator->() const { return store_.get(); }
    const std::filesystem::path& folder() const { return folder_.path(); }

  private:
    TemporaryFolder folder_;
    std::unique_ptr<Store> store_;
};

std::unique_ptr<Store> open_test_store(const std::filesystem::path& folder, SqliteOptions options = {});
// Writes the register and the lifecycle.
void furnish(Store& store);

// "00000000-0000-7000-8000-00000000000n".
CaseKey key_of(int number);
Act act_at(std::int64_t minutes);

struct Given {
    std::vector<Event> events;
    std::vector<std::string> texts;  // numbered on from the case's last text
};
// A step that takes exactly these events.
Decider taking(std::vector<Event> events, const Act& act, std::vector<std::string> texts = {},
               const std::string& command = "test");
// The same, made of what the case holds.
Decider making(std::function<Given(const Case&)> make, const Act& act, const std::string& command = "test");
Decider refusing(const std::string& code, bool spoil = false);

StepRequest starting(const CaseKey& key);
StepRequest on(const CaseKey& key);
// Text 1 is the title; the case is in drafting.
Decider start_step(const std::string& title, const Act& act);
// Starts a case; the test fails when that is refused.
Receipt start_case(Store& store, const CaseKey& key, const std::string& title, const Act& act);
// Takes a step that must not be refused.
Receipt must(std::expected<Receipt, Refusal> outcome);
std::string code_of(const std::expected<Receipt, Refusal>& outcome);

events::ItemOpened item_opened(int item, const std::string& organisation, std::optional<Day> due = {},
                               const std::string& work = "review");

}  // namespace overens::storage_tests
