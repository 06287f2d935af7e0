using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging.Abstractions;
using ResourceMap.Storage.Neo4j.QueryApi;

namespace ResourceMap.Tests.Neo4j.QueryApi;

public sealed class CertificateTests
{
    [Fact]
    public async Task A_certificate_counts_only_when_its_authority_is_trusted()
    {
        using var certificate = SelfSigned();
        var file = Path.Combine(Directory.CreateTempSubdirectory("resourcemap-").FullName, "authority.pem");
        await File.WriteAllTextAsync(file, certificate.ExportCertificatePem());
        await using var server = new FakeNeo4j(certificate, Replies.Json(202, Replies.OneRow));

        var fault = await Assert.ThrowsAsync<QueryApiException>(() => ReadAsync(server.Options));
        var rows = await ReadAsync(server.Options with { CertificateAuthorityFile = file });

        Assert.Equal(FaultKind.Unreachable, fault.Kind);
        Assert.Equal([1L], rows);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    private static async Task<List<long>> ReadAsync(Neo4jOptions options)
    {
        using var client = new QueryApiClient(options, TimeProvider.System, NullLogger<QueryApiClient>.Instance);
        return await client.ReadAsync(
            new CypherStatement("one", "RETURN 1 AS n"),
            new Dictionary<string, object?>(),
            row => row.Integer("n"),
            CancellationToken.None);
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
