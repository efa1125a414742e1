"""Runs gather programs through asyncio in logical time: one program a line on stdin, one trace a line on stdout, as JSON.

The twin of Interpreter.cs and FlatInterpreter.cs: they must stay word for word the same in what they log and when.
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


class Flat:
    """Groups of their own coroutines, with limits, timeouts, tokens and the modes. The twin of FlatInterpreter.cs."""

    def __init__(self, program):
        self.program = program
        self.trace = []
        self.ends = []
        self.dismissed = {}

    def log(self, text):
        self.trace.append((round(self.loop.time()), text))

    async def until(self, time):
        await asyncio.sleep(time - self.loop.time())

    async def coroutine(self, name, child):
        end = child["end"]
        while 0 < end <= round(self.loop.time()):
            end += 1024
        self.log(f"{name} starts")
        try:
            if end > 0:
                await self.until(end)
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

    async def limited(self, semaphore, stops, name, child):
        if semaphore is None:
            return await self.coroutine(name, child)
        await semaphore.acquire()
        try:
            result = await self.coroutine(name, child)
        except Exception:
            # Where a failure stops the group it is heard before the next has its turn.
            if not stops:
                semaphore.release()
            raise
        except asyncio.CancelledError:
            semaphore.release()
            raise
        semaphore.release()
        return result

    async def gather(self, name, group, tasks):
        kind = group["kind"]
        if kind == "taskgroup":
            return await self.task_group(tasks, self.dismissed[name])
        if kind == "waitall":
            return await self.wait_all(tasks)
        return await asyncio.gather(*tasks, return_exceptions=kind == "settled")

    # asyncio.TaskGroup over tasks that are there already: it cancels the others at the first error and waits for all.
    async def task_group(self, tasks, dismissed):
        errors = []
        stopping = False

        def ended(task):
            nonlocal stopping
            if not task.cancelled() and task.exception() is not None:
                errors.append(task.exception())
                if not stopping:
                    stopping = True
                    for other in tasks:
                        other.cancel()

        for task in tasks:
            task.add_done_callback(ended)
        canceled = False
        while not all(task.done() for task in tasks):
            try:
                await asyncio.wait(tasks)
            except asyncio.CancelledError:
                canceled = stopping = True
                for task in tasks:
                    task.cancel()
        await asyncio.sleep(0)
        if errors:
            raise errors[0]
        if canceled or any(task.cancelled() and place not in dismissed for place, task in enumerate(tasks)):
            raise asyncio.CancelledError()
        # A task that was cancelled on purpose is no failure; it has no result.
        return ["" if task.cancelled() else task.result() for task in tasks]

    # What Task.WhenAll does: all, then the first error in order, before a cancellation.
    async def wait_all(self, tasks):
        canceled = False
        while not all(task.done() for task in tasks):
            try:
                await asyncio.wait(tasks)
            except asyncio.CancelledError:
                canceled = True
                for task in tasks:
                    task.cancel()
        for task in tasks:
            if not task.cancelled() and task.exception() is not None:
                raise task.exception()
        if canceled or any(task.cancelled() for task in tasks):
            raise asyncio.CancelledError()
        return [task.result() for task in tasks]

    async def waiting(self, name, group, tasks):
        if group["timeout"] == 0:
            return await self.gather(name, group, tasks)
        async with asyncio.timeout_at(group["timeout"]):
            return await self.gather(name, group, tasks)

    async def read(self, name, group, tasks):
        queue = asyncio.Queue()
        for place, task in enumerate(tasks):
            task.add_done_callback(lambda task, place=place: queue.put_nowait((place, task)))
        for taken in range(len(tasks)):
            place, task = await queue.get()
            self.log(f"{name} yields {place} {self.how(task)}")
            if taken + 1 == group["take"]:
                break
        for task in tasks:
            task.cancel()  # a loop that is left early cancels the rest
        self.log(f"{name} is read")

    def how(self, task):
        if task.cancelled():
            return "canceled"
        return str(task.exception() or task.result())

    def state(self, waiting):
        if not waiting.done():
            return "pending"
        if waiting.cancelled():
            return "canceled"
        if isinstance(waiting.exception(), TimeoutError):
            return "timeout"
        if waiting.exception() is not None:
            return str(waiting.exception())
        return "[" + " ".join("canceled" if isinstance(item, asyncio.CancelledError) else str(item) for item in waiting.result()) + "]"

    def status(self, task):
        if task.cancelled():
            return "canceled"
        return "faulted" if task.exception() is not None else "succeeded"

    def make(self, name, group):
        self.dismissed[name] = set()
        semaphore = asyncio.Semaphore(group["limit"]) if group["limit"] else None
        stops = group["kind"] == "taskgroup"
        tasks = [self.loop.create_task(self.limited(semaphore, stops, f"{name}.{place}", child)) for place, child in enumerate(group["children"])]
        for task in tasks:
            task.add_done_callback(lambda task: task.cancelled() or task.exception())
        if group["kind"] == "each":
            reading = self.loop.create_task(self.read(name, group, tasks))
            self.ends.append(lambda: f"{name} at last [{' '.join(self.status(task) for task in tasks)}]")
        else:
            waiting = self.loop.create_task(self.waiting(name, group, tasks))
            waiting.add_done_callback(lambda done: self.log(f"{name} is {self.state(done)}"))
            self.ends.append(lambda: f"{name} at last {self.state(waiting)} [{' '.join(self.status(task) for task in tasks)}]")

        def cancel_all():
            # The group is over, its children may not be: its token and its timeout still reach them.
            if waiting.done():
                for task in tasks:
                    task.cancel()
            else:
                waiting.cancel()

        def act(op):
            if op["op"] == "token":
                cancel_all()
            elif op["op"] == "cancel":
                self.log(f"{name} cancel: {waiting.cancel()}")
            elif op["op"] == "rest":
                pending = not all(task.done() for task in tasks)
                for task in tasks:
                    task.cancel()
                self.log(f"{name} rest: {pending}")
            else:
                accepted = tasks[op["child"]].cancel()
                if accepted:
                    self.dismissed[name].add(op["child"])
                self.log(f"{name} child {op['child']}: {accepted}")

        for op in group["ops"]:
            self.loop.call_at(op["at"], act, op)
        if group["timeout"]:
            self.loop.call_at(group["timeout"], lambda: waiting.done() and cancel_all())

    async def main(self):
        self.loop = asyncio.get_running_loop()
        for number, group in enumerate(self.program["flat"]):
            self.make(f"f{number}", group)
        await self.until(self.program["horizon"])
        for end in self.ends:
            self.log(end())
        return sorted(self.trace)


def run(program):
    loop = asyncio.SelectorEventLoop(Clock())
    loop.time = lambda: loop._selector.now
    loop._clock_resolution = 1e-9
    try:
        return loop.run_until_complete((Flat if "flat" in program else Program)(program).main())
    finally:
        loop.close()


for line in sys.stdin:
    print(json.dumps([f"{time} {text}" for time, text in run(json.loads(line))]), flush=True)
