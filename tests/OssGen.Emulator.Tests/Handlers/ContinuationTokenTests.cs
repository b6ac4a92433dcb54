using System.Buffers.Text;
using System.Text;
using OssGen.Emulator.Handlers;
using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Tests.Handlers;

public sealed class ContinuationTokenTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("日/本 語?")]
    public void A_token_is_the_position_at_which_the_page_ended(string last) =>
        Assert.Equal(last, ContinuationToken.Read(ContinuationToken.Write(last), "continuation-token"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Without_a_token_a_list_begins_at_the_start(string? token) => Assert.Null(ContinuationToken.Read(token, "nextToken"));

    [Theory]
    [InlineData("!")]
    [InlineData("YQ==")]
    public void Other_text_is_refused_by_the_name_of_its_parameter(string token)
    {
        var fault = Assert.Throws<OssFaultException>(() => ContinuationToken.Read(token, "nextToken"));

        Assert.Equal("InvalidArgument", fault.Code);
        Assert.Contains(new("ArgumentName", "nextToken"), fault.Details);
    }

    [Fact]
    public void Bytes_that_are_not_text_are_refused()
    {
        var start = Base64Url.DecodeFromChars(ContinuationToken.Write(""));

        Assert.Throws<OssFaultException>(() => ContinuationToken.Read(Base64Url.EncodeToString([.. start, 0xFF]), "nextToken"));
        Assert.Throws<OssFaultException>(
            () => ContinuationToken.Read(Base64Url.EncodeToString(Encoding.UTF8.GetBytes("token")), "nextToken"));
    }
}
