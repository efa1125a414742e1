"""What a tutorial on asyncio.gather shows. ../Tour.cs is the twin of this file and prints the same lines."""
import asyncio


async def work(number):
    print(f"work {number} begins")
    await asyncio.sleep(number * 0.2)
    print(f"work {number} is done")
    return number * 10


async def fail(number):
    await asyncio.sleep(number * 0.2)
    raise RuntimeError(f"work {number} failed")


async def one_coroutine():
    results = await asyncio.gather(work(1))
    print(results)


async def many_coroutines():
    await asyncio.gather(work(1), work(2), work(3))
    print("all done")


async def many_in_a_list():
    await asyncio.gather(*[work(number) for number in range(1, 6)])
    print("all done")


async def return_values():
    results = await asyncio.gather(work(3), work(1), work(2))
    print(results)


async def nested_groups():
    evens = asyncio.gather(work(2), work(4))
    odds = asyncio.gather(work(1), work(3))
    print(await asyncio.gather(evens, odds))


async def tasks_and_coroutines():
    task = asyncio.create_task(work(2))
    await asyncio.sleep(0)  # a task of .NET begins at once
    print(await asyncio.gather(work(1), task, work(3)))


async def one_fails():
    try:
        await asyncio.gather(work(1), fail(2), work(3))
    except RuntimeError as error:
        print(f"caught: {error}")
    await asyncio.sleep(0.5)
    print("waited for the rest")


async def exceptions_returned():
    for outcome in await asyncio.gather(work(1), fail(2), work(3), return_exceptions=True):
        print(outcome)


async def one_cancelled():
    first, second = asyncio.create_task(work(1)), asyncio.create_task(work(2))
    group = asyncio.gather(first, second)
    await asyncio.sleep(0)
    print(f"cancel: {second.cancel()}")
    try:
        await group
    except asyncio.CancelledError:
        print("caught: a child was cancelled")
    await asyncio.sleep(0.3)
    print(f"group cancelled by somebody: {group.cancelled()}")


async def cancelled_returned():
    first, second = asyncio.create_task(work(1)), asyncio.create_task(work(2))
    group = asyncio.gather(first, second, return_exceptions=True)
    await asyncio.sleep(0)
    second.cancel()
    for outcome in await group:
        print("cancelled" if isinstance(outcome, asyncio.CancelledError) else outcome)


async def cancel_the_group():
    group = asyncio.gather(work(1), work(2), work(3))
    await asyncio.sleep(0.3)
    print(f"cancel: {group.cancel()}")
    try:
        await group
    except asyncio.CancelledError:
        print("caught: the group was cancelled")
    print(f"cancel again: {group.cancel()}")


async def the_group_is_a_future():
    group = asyncio.gather(work(1), work(2))
    group.add_done_callback(lambda done: print(f"callback: {done.result()}"))
    await asyncio.sleep(0)
    print(f"done: {group.done()}")
    await group
    await asyncio.sleep(0.1)
    print(f"done: {group.done()}, {await group}")


async def the_list_mistake():
    coroutines = [work(1), work(2)]
    try:
        await asyncio.gather(coroutines)
    except TypeError:
        pass  # unhashable type: 'list'
    print(await asyncio.gather(*coroutines))


async def the_missing_await():
    forgotten = asyncio.gather(work(1), work(2))
    await asyncio.sleep(0)
    print("the program goes on")
    await asyncio.sleep(0.05)
    print(f"done: {forgotten.done()}")
    await forgotten


PROGRAMS = [
    one_coroutine, many_coroutines, many_in_a_list, return_values, nested_groups, tasks_and_coroutines, one_fails,
    exceptions_returned, one_cancelled, cancelled_returned, cancel_the_group, the_group_is_a_future, the_list_mistake,
    the_missing_await,
]

for program in PROGRAMS:
    print("# " + "".join(word.capitalize() for word in program.__name__.split("_")))
    asyncio.run(program())
