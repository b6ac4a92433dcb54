using OssGen.Emulator.Tests.EndToEnd;

namespace OssGen.Emulator.Tests.Configurations;

/// <summary>Values of sets that a request contains in its query, headers or document are only stored if they are known.</summary>
public sealed class RefusedValueTests(EmulatorFixture fixture) : ObjectWormTest(fixture)
{
    private const string Enabled = "<ObjectWormEnabled>Enabled</ObjectWormEnabled>";

    [Fact]
    public async Task An_unknown_category_of_a_style_is_refused()
    {
        var style = new PutStyleRequest { Bucket = Bucket, StyleName = "s", Content = "image/resize,p_50", Category = new("sculpture") };

        Assert.Equal((400, "InvalidArgument"), await RefusedAsync(() => Client.PutStyleAsync(style).AsTask()));
        Assert.Empty((await Client.ListStyleAsync(Bucket)).Styles);
    }

    [Theory]
    [InlineData("LRS")]
    [InlineData("XRS")]
    public async Task A_bucket_only_changes_to_zone_redundancy(string target)
    {
        var create = new CreateBucketDataRedundancyTransitionRequest { Bucket = Bucket, TargetRedundancyType = new(target) };

        Assert.Equal(
            (400, "InvalidArgument"), await RefusedAsync(() => Client.CreateBucketDataRedundancyTransitionAsync(create).AsTask()));
        Assert.Empty((await Client.ListBucketDataRedundancyTransitionAsync(Bucket)).Transitions);
    }

    [Fact]
    public async Task An_unknown_encryption_of_data_is_refused()
    {
        var put = new PutObjectRequest { Bucket = Bucket, Key = "k", Content = "text", ServerSideDataEncryption = new("ROT13") };

        Assert.Equal((400, "InvalidEncryptionAlgorithmError"), await RefusedAsync(() => Client.PutObjectAsync(put).AsTask()));
    }

    [Theory]
    [InlineData("legalHold", "<LegalHold><Status>PERHAPS</Status></LegalHold>")]
    [InlineData(
        "retention", "<Retention><Mode>PERHAPS</Mode><RetainUntilDate>2030-01-01T00:00:00.000Z</RetainUntilDate></Retention>")]
    public async Task An_unknown_protection_of_an_object_is_refused(string subResource, string document)
    {
        await Client.PutObjectAsync(Bucket, "protected", "text");

        var refused = await RefusedAsync(() => Client.SendAsync(new RawCall("PUT", Bucket, subResource, document, "protected")).AsTask());

        Assert.Equal((400, "MalformedXML"), refused);
        Assert.Equal(LegalHoldStatus.Off, (await Client.GetObjectLegalHoldAsync(Bucket, "protected")).Status);
    }

    [Theory]
    [InlineData("<ObjectWormEnabled>Disabled</ObjectWormEnabled>")]
    [InlineData("<Rule><DefaultRetention><Mode>GOVERNANCE</Mode><Days>1</Days></DefaultRetention></Rule>")]
    [InlineData(Enabled + "<Rule><DefaultRetention><Mode>PERHAPS</Mode><Days>1</Days></DefaultRetention></Rule>")]
    [InlineData(Enabled + "<Rule><DefaultRetention><Days>1</Days></DefaultRetention></Rule>")]
    [InlineData(Enabled + "<Rule><DefaultRetention><Mode>GOVERNANCE</Mode></DefaultRetention></Rule>")]
    [InlineData(Enabled + "<Rule><DefaultRetention><Mode>GOVERNANCE</Mode><Days>1</Days><Years>1</Years></DefaultRetention></Rule>")]
    [InlineData(Enabled + "<Rule><DefaultRetention><Mode>GOVERNANCE</Mode><Days>0</Days></DefaultRetention></Rule>")]
    [InlineData(Enabled + "<Rule><DefaultRetention><Mode>GOVERNANCE</Mode><Years>101</Years></DefaultRetention></Rule>")]
    public async Task A_default_retention_that_no_object_can_have_is_refused(string elements)
    {
        var put = new RawCall("PUT", Bucket, "objectWorm", $"<ObjectWormConfiguration>{elements}</ObjectWormConfiguration>");

        Assert.Equal((400, "MalformedXML"), await RefusedAsync(() => Client.SendAsync(put).AsTask()));
        Assert.Null((await Client.GetBucketObjectWormConfigurationAsync(Bucket)).DefaultRetention);
    }

    [Theory]
    [InlineData("PERHAPS", true, null)]
    [InlineData("GOVERNANCE", false, null)]
    [InlineData(null, true, null)]
    [InlineData(null, false, "PERHAPS")]
    public async Task An_unknown_or_incomplete_protection_of_an_upload_is_refused(string? mode, bool hasDate, string? hold)
    {
        var put = new PutObjectRequest
        {
            Bucket = Bucket,
            Key = "unprotected",
            Content = "text",
            ObjectWormMode = mode is null ? null : new ObjectRetentionMode(mode),
            ObjectWormRetainUntilDate = hasDate ? Now.AddDays(1) : null,
            ObjectWormLegalHold = hold is null ? null : new LegalHoldStatus(hold),
        };

        Assert.Equal((400, "InvalidArgument"), await RefusedAsync(() => Client.PutObjectAsync(put).AsTask()));
    }
}
