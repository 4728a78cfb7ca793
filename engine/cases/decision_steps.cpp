#include "engine/cases/decision_steps.hpp"
#include <algorithm>
#include "engine/time/statutory_time.hpp"
namespace overens {
using machines::DecisionEvent;
static machines::Regime reg_of(const Register& r,const std::string&b){ switch(regime_of(r,b)){case MinutesRegime::statutory:return machines::Regime::statutory;case MinutesRegime::agreed:return machines::Regime::agreed;default:return machines::Regime::notes;} }
bool stands(const DecisionRecord& d){ return d.state.stage!="withdrawn"&&d.state.stage!="replaced"; }
bool is_taken(const DecisionRecord& d){ return d.state.stage=="taken"||is_on_record(d); }
bool is_on_record(const DecisionRecord& d){ return d.state.stage=="on_record"||d.state.stage=="final_expected"||d.state.stage=="final_confirmed"; }
bool is_final(const DecisionRecord& d){ return d.state.stage=="final_confirmed"; }
bool is_stayed(const DecisionRecord& d){ return d.state.stayed; }
bool is_annulled(const DecisionRecord& d){ return d.state.stage=="annulled"; }
bool is_condition_met(const DecisionRecord& d){ return d.state.condition!="open"; }
bool gains_legal_force(const Register& r,const DecisionRecord& d){ return d.appealable&&regime_of(r,d.body)==MinutesRegime::statutory; }
MinutesRegime regime_of(const Register& r,const std::string& b){ auto x=r.body(b); return x?x->regime:MinutesRegime::notes; }
std::string state_after(const Register& r,const std::string& b,DecisionEvent e){ return to_text(*machines::next({},e,reg_of(r,b))); }
const DecisionRecord* find_decision(const Case& s,int n){ auto i=s.item_of_decision.find(n); if(i==s.item_of_decision.end()) return nullptr; auto it=s.items.find(i->second); if(it==s.items.end()) return nullptr; for(auto&d:it->second.decisions) if(d.number==n) return &d; return nullptr; }
bool move_decision(Step& st,int n,DecisionEvent w,const std::string& note){ auto d=find_decision(st.subject,n); auto to=machines::next(d->state,w,reg_of(st.reg,d->body)); if(!to) return false;
 events::DecisionMoved e; e.decision=n;e.what=w;e.state=to_text(*to);
 if(w==DecisionEvent::announce){ if(auto l=last_appeal_day(st.act.happened_on)) e.last_appeal_day=l->day; e.final_expected=expected_legal_force(st.act.happened_on);} e.note=st.keep(note); st.emit(std::move(e)); return true; }
std::string possible_steps(const Register& r,const DecisionRecord& d){ std::string s; for(int i=0;i<17;++i) if(machines::next(d.state,static_cast<DecisionEvent>(i),reg_of(r,d.body))) s+=std::string(s.empty()?"":", ")+std::string(machines::name_of(static_cast<DecisionEvent>(i))); return s; }
}
