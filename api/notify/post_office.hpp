// Runs the courier in the background, from now until it ends.
#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>

#include "api/log.hpp"
#include "api/notify/courier.hpp"

namespace overens::api {

class PostOffice {
  public:
    // All must outlive it.
    PostOffice(Store& store, const Clock& clock, Log& log, TransferRules rules, MailedLinks links);
    // Breaks off what is under way: it is tried again at the next start, under the same id.
    ~PostOffice();
    PostOffice(const PostOffice&) = delete;
    PostOffice& operator=(const PostOffice&) = delete;

  private:
    void run();

    Log& log_;
    Courier courier_;
    std::mutex mutex_;
    std::condition_variable ends_;
    bool ending_ = false;
    std::thread thread_;
};

}  // namespace overens::api
