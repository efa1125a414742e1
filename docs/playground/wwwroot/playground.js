// The code is kept in the address, behind the #, so that a link shows it; nothing of it is sent to a server.
const bytesToText = bytes => btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
const textToBytes = text => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), letter => letter.charCodeAt(0));
const through = async (bytes, stream) => new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());

window.playground = {
    isDark: () => matchMedia("(prefers-color-scheme: dark)").matches,
    mark: markers => monaco.editor.setModelMarkers(monaco.editor.getModels()[0], "gather", markers),
    keep: async code => history.replaceState(null, "", "#" + bytesToText(await through(new TextEncoder().encode(code), new CompressionStream("deflate-raw")))),
    // A link that was cut says nothing.
    read: async () => {
        if (location.hash.length < 2) return null;
        try { return new TextDecoder().decode(await through(textToBytes(location.hash.slice(1)), new DecompressionStream("deflate-raw"))); }
        catch { return null; }
    },
};
