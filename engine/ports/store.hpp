// All that an installation keeps. One object implements it; those who use it take the narrow port they need.
#pragma once

#include "engine/ports/account_store.hpp"
#include "engine/ports/answer_drafts.hpp"
#include "engine/ports/case_store.hpp"
#include "engine/ports/change_feed.hpp"
#include "engine/ports/content_store.hpp"
#include "engine/ports/meeting_store.hpp"
#include "engine/ports/outbox_store.hpp"
#include "engine/ports/register_store.hpp"
#include "engine/ports/sealer.hpp"
#include "engine/ports/work_queue.hpp"

namespace overens {

class Store : public CaseStore,
              public WorkQueue,
              public RegisterStore,
              public MeetingStore,
              public LifecycleStore,
              public ContentStore,
              public AnswerDraftStore,
              public Sealer,
              public ChangeFeed {
  public:
    // Who may sign in, and as what. Lives as long as the store.
    virtual AccountStore& accounts() = 0;
    virtual const AccountStore& accounts() const = 0;
    // Notices on their way. Lives as long as the store.
    virtual OutboxStore& outbox() = 0;
    virtual const OutboxStore& outbox() const = 0;
};

}  // namespace overens
