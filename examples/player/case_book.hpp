// What the story's names stand for in the API: cases, and the numbers of tasks, decisions and remarks in
// them.
#pragma once

#include <map>
#include <string>

#include "examples/player/client.hpp"
#include "examples/player/story.hpp"

namespace overens::examples {

// One thread. `client` and `reg` must outlive it.
class CaseBook {
  public:
    CaseBook(Client& client, const FiledRegister& reg) : client_(client), reg_(reg) {}

    // The case called `name` in the story. Throws StoryFailure when it has not been started.
    const std::string& id_of(const std::string& name) const;
    void call(const std::string& name, const std::string& id) { ids_[name] = id; }
    bool knows_id(const std::string& id) const;
    // "/v1/collaborations/orebro/cases/…"
    std::string path_of(const std::string& name) const;
    std::string collaboration_path() const { return "/v1/collaborations/" + reg_.collaboration; }
    std::string cases_path() const { return collaboration_path() + "/cases"; }

    // The one task of a work for a party, a body or a role, in the latest round.
    Json task(const std::string& name, const std::string& work, const std::string& asked,
              const Query& as_of = {}) const;
    // The newest decision of a body in a work.
    Json decision(const std::string& name, const std::string& work, const std::string& body,
                  const Query& as_of = {}) const;
    // The one remark of a party on a clause in a round.
    int remark(const std::string& name, const std::string& work, const std::string& round,
               const std::string& party, const std::string& clause) const;
    // The version that a work is about.
    int version_of_work(const std::string& name, const std::string& work) const;

    const FiledRegister& reg() const { return reg_; }
    Client& client() const { return client_; }

  private:
    Client& client_;
    const FiledRegister& reg_;
    std::map<std::string, std::string> ids_;
};

}  // namespace overens::examples
