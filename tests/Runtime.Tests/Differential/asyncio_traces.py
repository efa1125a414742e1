"""Runs gather programs through asyncio in logical time: one program a line on stdin, one trace a line on stdout, as JSON.

The twin of Interpreter.cs: the two must stay word for word the same in what they log and when.
"""
import asyncio
import json
import logging
import selectors
import sys

logging.disable(logging.CRITICAL)  # "exception was never retrieved": whoever drops a failed group on purpose hears it


class Clock(selectors.SelectSelector):
    """Waiting costs no time: the clock jumps to where the loop would wake up."""

    def __init__(self):
        super().__init__()
        self.now = 0.0

    def select(self, timeout=None):
        if timeout is None:
            raise RuntimeError("the program waits for nothing")
        self.now += timeout
        return []


class Program:
    def __init__(self, program):
        self.program = program
        self.trace = []
        self.children = {}
        self.groups = {}
        self.callbacks = {}
        self.called = {}

    def log(self, text):
        self.trace.append((round(self.loop.time()), text))

    async def until(self, time):
        await asyncio.sleep(time - self.loop.time())

    async def coroutine(self, name, child):
        self.log(f"{name} starts")
        try:
            if child["end"] > 0:
                await self.until(child["end"])
        except asyncio.CancelledError:
            self.log(f"{name} sees cancel")
            deadline = self.loop.time() + child["delay"]
            while self.loop.time() < deadline:
                try:
                    await self.until(deadline)
                except asyncio.CancelledError:
                    pass  # a token is cancelled once
            return self.finish(name, child["reaction"])
        return self.finish(name, child["how"])

    def finish(self, name, how):
        self.log(f"{name} ends {how}")
        if how == "canceled":
            raise asyncio.CancelledError()
        if how.startswith("E"):
            raise ValueError(how)
        return how

    def settle(self, future, how):
        if future.done():
            return
        if how == "canceled":
            future.cancel()
        elif how.startswith("E"):
            future.set_exception(ValueError(how))
        else:
            future.set_result(how)

    def make_child(self, name, child):
        if child["kind"] == "future":
            future = self.loop.create_future()
            if child["end"] == 0:
                self.settle(future, child["how"])
            else:
                self.loop.call_at(child["end"], self.settle, future, child["how"])
            return future
        coroutine = self.coroutine(name, child)
        return self.loop.create_task(coroutine) if child["task"] else coroutine

    def argument(self, argument):
        name = argument["ref"]
        thing = self.groups.get(name) or self.children.get(name)
        if thing is None:
            thing = self.children[name] = self.make_child(name, self.program["children"][name])
        return asyncio.shield(thing) if argument["shield"] else thing

    def make_group(self, name):
        group = self.program["groups"][name]
        arguments = [self.argument(argument) for argument in group["args"]]
        future = asyncio.gather(*arguments, return_exceptions=group["settled"])
        self.groups[name] = future
        future.add_done_callback(lambda done: self.log(f"{name} is {self.state(done)}"))
        self.called[name] = []

    def state(self, future):
        if not future.done():
            return "pending"
        return self.show(future.exception() or future.result()) if not future.cancelled() else "canceled"

    def show(self, value):
        if isinstance(value, asyncio.CancelledError):
            return "canceled"
        if isinstance(value, list):
            return "[" + " ".join(self.show(item) for item in value) + "]"
        return str(value)

    def run_op(self, op):
        kind, name = op["op"], op["on"]
        if kind == "cancel group":
            self.log(f"cancel {name}: {self.groups[name].cancel()}")
        elif kind == "cancel child":
            self.log(f"cancel {name}: {self.children[name].cancel()}")
        elif kind == "gather":
            self.make_group(name)
        elif kind == "ask":
            self.log(f"{name} asked: {self.state(self.groups[name])}")
        elif kind == "callback":
            number = len(self.callbacks)
            called = self.called[name]
            self.callbacks[number] = (name, lambda future, number=number: called.append(number))
            self.groups[name].add_done_callback(self.callbacks[number][1])
        elif kind == "remove":
            name, callback = self.callbacks[op["number"]]
            self.log(f"remove {op['number']}: {self.groups[name].remove_done_callback(callback) > 0}")

    async def main(self):
        self.loop = asyncio.get_running_loop()
        for name in self.program["first"]:
            self.make_group(name)
        for op in self.program["ops"]:
            await self.until(op["at"])
            self.run_op(op)
        await self.until(self.program["horizon"])
        for name, group in self.groups.items():
            requested = getattr(group, "_cancel_requested", False)
            self.log(f"{name} at last {self.state(group)} requested {requested} called {self.called[name]}")
        return sorted(self.trace)


def run(program):
    loop = asyncio.SelectorEventLoop(Clock())
    loop.time = lambda: loop._selector.now
    loop._clock_resolution = 1e-9
    try:
        return loop.run_until_complete(Program(program).main())
    finally:
        loop.close()


for line in sys.stdin:
    print(json.dumps([f"{time} {text}" for time, text in run(json.loads(line))]), flush=True)
