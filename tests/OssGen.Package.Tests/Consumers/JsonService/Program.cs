using System.Net;
using System.Text.Json.Nodes;
using Contoso.Gadgets;
using OssGen;

using var handler = new ScriptedHandler("""{"Gadgets":[{"NAME":"lamp","labels":{"color":"red"},"about":{"watts":[5]}},{"name":"fan"}]}""");
using var client = new OssClient(new()
{
    Region = "cn-hangzhou",
    AccountId = "1234567890",
    Credentials = new OssCredentials("id", "secret"),
    HttpHandler = handler,
});

var found = await client.FindGadgetsAsync(new()
{
    Bucket = "my-shop",
    Sizes = [0.5F, 2],
    Condition = new JsonObject { ["color"] = "red" },
    Settings = new() { Deep = true },
});
foreach (var gadget in found.Gadgets)
{
    Console.WriteLine($"gadget {gadget.Name}, {gadget.Labels.GetValueOrDefault("color") ?? "no color"}, {gadget.About?.ToString() ?? "-"}");
}

try
{
    await client.FindGadgetsAsync("my-shop", [float.NaN]);
}
catch (ArgumentException refused)
{
    Console.WriteLine($"refused {refused.ParamName}");
}

/// <summary>Replies with one document, and prints what was sent.</summary>
internal sealed class ScriptedHandler(string reply) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Console.WriteLine($"{request.Method} {request.RequestUri}");
        Console.WriteLine(
            $"scope {request.Headers.NonValidated["Authorization"].ToString().Split('/', ',')[2..5].Aggregate((a, b) => $"{a}/{b}")}");
        Console.WriteLine(await request.Content!.ReadAsStringAsync(cancellationToken));
        var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(reply) };
        response.Headers.Add("x-oss-request-id", "65F9C2A1B3D4E5F601234567");
        return response;
    }
}
