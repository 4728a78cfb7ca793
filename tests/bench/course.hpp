// What one client does: it takes an agreement from its start through one round of consultation, step by step.
//
// The same requests go to a server over HTTP and to a router in this process. Each carries a key of its own,
// so that it can be sent again when nobody knows whether it arrived.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "api/http/request.hpp"
#include "api/http/response.hpp"

namespace overens::bench {

class Course {
  public:
    // Steps that prepare the round; what is measured comes after them.
    static constexpr int preparing_steps = 4;

    // `name` is unique among all courses of a collaboration.
    Course(std::string collaboration, const std::vector<std::string>& parties, std::string name);

    bool prepared() const { return taken_ >= preparing_steps; }
    bool done() const { return taken_ == steps(); }
    // Start, two fields, a version; then sent out, an answer of each party, finished.
    int steps() const { return preparing_steps + 2 + static_cast<int>(parties_->size()); }

    // The request that comes next.
    api::Request next() const;
    // Its answer. Throws std::runtime_error when it was refused.
    void take(const api::Response& answer);

    // "/v1/collaborations/…/cases/…"; empty before the start was answered.
    const std::string& address() const { return address_; }
    // Version of the case that the last answer told.
    std::int64_t version() const { return version_; }

  private:
    api::Request write(std::string method, const std::string& path, const std::string& body) const;
    std::string start_body() const;

    std::string collaboration_;
    const std::vector<std::string>* parties_;
    std::string name_;
    int taken_ = 0;
    std::string address_;
    std::string etag_;
    std::int64_t version_ = 0;
    std::vector<int> items_;
};

}  // namespace overens::bench
