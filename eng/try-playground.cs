#!/usr/bin/env dotnet
#:property PublishAot=false
#:property ManagePackageVersionsCentrally=false
#:package Microsoft.Playwright@1.64.1

// Tries the playground in a browser as a visitor would: types, sees the squiggle, clicks the fix, reads the result, opens a link, looks at each example:
//   dotnet publish docs/playground -c Release -o artifacts/playground
//   dotnet run eng/try-playground.cs -- artifacts/playground/wwwroot [SCREENSHOT.png]
// The browser is a Chromium of the machine, or what the variable CHROMIUM names. The exit code is 1 when something is not as it should be.

using System.Diagnostics;
using System.Net;
using Microsoft.Playwright;

if (args is not [var folder, ..] || !File.Exists(Path.Combine(folder, "index.html")))
{
    Console.Error.WriteLine("Name the folder that the playground was published to: it has an index.html.");
    return 2;
}

string?[] browsers = [Environment.GetEnvironmentVariable("CHROMIUM"), "/usr/bin/chromium", "/usr/bin/google-chrome"];
if (browsers.FirstOrDefault(File.Exists) is not { } browserPath)
{
    Console.Error.WriteLine("There is no Chromium: name one in the variable CHROMIUM.");
    return 2;
}

using var server = new HttpListener();
const string Address = "http://localhost:18777/";
server.Prefixes.Add(Address);
server.Start();
_ = Task.Run(() => ServeAsync(server, folder));

using var playwright = await Playwright.CreateAsync();
await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = browserPath, Args = ["--no-sandbox"] });
var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1280, Height = 800 } });
page.SetDefaultTimeout(60_000);
page.Console += (_, message) => { if (message.Type == "error") Console.WriteLine($"console: {message.Text}"); };
var failures = 0;

var watch = Stopwatch.StartNew();
await page.GotoAsync(Address);
await page.Locator("article a", new() { HasText = "GATHER101" }).WaitForAsync();
Console.WriteLine($"first findings after {watch.Elapsed.TotalSeconds:0.0} s; {await StateAsync()}");
Require(await page.Locator(".squiggly-warning").CountAsync() > 0, "A squiggle is under the code.");
if (args.Length > 1) await page.ScreenshotAsync(new() { Path = args[1] });

await page.Locator("article", new() { HasText = "GATHER101" }).Locator("button.offer").First.ClickAsync();
await page.Locator("article a", new() { HasText = "GATHER101" }).WaitForAsync(new() { State = WaitForSelectorState.Detached });
Require((await CodeAsync()).Contains("await Task.WhenAll", StringComparison.Ordinal), "The fix awaits the group.");

await page.EvaluateAsync("() => { const editor = monaco.editor.getEditors()[0]; editor.setPosition({ lineNumber: 1, column: 27 }); editor.focus(); }");
await page.Keyboard.TypeAsync("\nTask.WhenAll(Import(ids), ImportOneAsync(1));");
await page.Locator("article a", new() { HasText = "GATHER101" }).WaitForAsync();

// The first looks wait for the runtime to compile the compiler.
var answers = new List<int>();
for (var key = 0; key < 9; key++)
{
    await page.Keyboard.TypeAsync(" ");
    await Task.Delay(1500);
    answers.Add(Milliseconds(await StateAsync()));
}

answers.Sort();
Console.WriteLine($"keystrokes are answered in {answers[answers.Count / 2]} ms, at most in {answers[^1]} ms");
Require(answers[answers.Count / 2] < 300, "A keystroke is answered within 300 ms.");

var typed = await CodeAsync();
var link = page.Url;
var other = await browser.NewPageAsync();
await other.GotoAsync(link);
await other.Locator("article").First.WaitForAsync();
Require(await other.EvaluateAsync<string>("() => monaco.editor.getModels()[0].getValue()") == typed, "A link shows the same code.");
await other.CloseAsync();

var names = await page.Locator("select option").AllInnerTextsAsync();
foreach (var name in names.Skip(1))
{
    await page.Locator("select").SelectOptionAsync(name);
    var id = name.Split(' ')[0];
    try
    {
        await page.Locator("article a", new() { HasText = id }).First.WaitForAsync(new() { Timeout = 10_000 });
    }
    catch (TimeoutException)
    {
        Require(false, $"The example of {id} is reported.");
    }

    Require(await page.Locator("article.error").CountAsync() == 0, $"The example of {id} compiles.");
}

Console.WriteLine($"{names.Count - 1} examples, {failures} failed.");
return failures == 0 ? 0 : 1;

void Require(bool holds, string what)
{
    if (holds) return;
    failures++;
    Console.WriteLine($"NOT SO: {what}");
}

Task<string> StateAsync() => page.Locator(".state").InnerTextAsync();
Task<string> CodeAsync() => page.EvaluateAsync<string>("() => monaco.editor.getModels()[0].getValue()");
static int Milliseconds(string state) => int.Parse(state.Split(' ')[^2]);

static async Task ServeAsync(HttpListener server, string folder)
{
    while (server.IsListening)
    {
        var context = await server.GetContextAsync();
        var path = context.Request.Url!.AbsolutePath is "/" ? "index.html" : context.Request.Url.AbsolutePath.TrimStart('/');
        var file = Path.GetFullPath(Path.Combine(folder, path));
        context.Response.StatusCode = file.StartsWith(Path.GetFullPath(folder), StringComparison.Ordinal) && File.Exists(file) ? 200 : 404;
        if (context.Response.StatusCode == 200)
        {
            context.Response.ContentType = Path.GetExtension(file) switch { ".html" => "text/html", ".js" => "text/javascript", ".css" => "text/css", ".wasm" => "application/wasm", ".json" => "application/json", ".ttf" => "font/ttf", _ => "application/octet-stream" };
            await using var stream = File.OpenRead(file);
            await stream.CopyToAsync(context.Response.OutputStream);
        }

        context.Response.Close();
    }
}
