using OssGen.Tests.Faults;
using OssGen.Wire;
using static OssGen.Tests.Faults.ScriptedHandler;

namespace OssGen.Tests.Errors;

public sealed class UndecodableReplyTests
{
    [Theory]
    [InlineData("")]
    [InlineData("<Other/>")]
    [InlineData("<Test>")]
    [InlineData("<html>login</html>")]
    public async Task A_reply_that_is_another_document_is_its_own_kind_of_error(string body)
    {
        using var client = TestClient.Create(new ScriptedHandler(Answer(200, body, ("x-oss-request-id", "id-4"))));

        var failure = await Assert.ThrowsAsync<OssResponseException>(async () => await client.SendAsync(new TestPost()));

        Assert.IsType<OssXmlException>(failure.InnerException);
        Assert.Equal("id-4", failure.Response.RequestId);
        Assert.Equal("TestPost", failure.Operation);
        Assert.Contains("TestPost", failure.Message, StringComparison.Ordinal);
    }
}
