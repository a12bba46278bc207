using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ServiceKpi.Web.Tests.Access;

public sealed class PasswordStorageTests : IAsyncLifetime
{
    private DemoServer server = null!;

    public async Task InitializeAsync() => server = await DemoServer.StartAsync();

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task A_password_stored_with_fewer_rounds_is_stored_anew_at_the_next_sign_in_and_ends_nothing()
    {
        using var before = await server.SignInAsync(Role.Manager);
        var old = new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = 500 }));
        var one = server.SignInOf(Role.Manager);
        await WithAccountAsync(one.Name, account => account.PasswordHash = old.HashPassword(account, one.Password));
        var changes = await ChangesAsync(one.Name);

        using var after = await server.SignInAsync(Role.Manager);

        await WithAccountAsync(one.Name, account => Rounds(account.PasswordHash!).Should().Be(1_000, "so many does the server of the tests ask for"));
        using var page = await before.GetAsync(new Uri("/", UriKind.Relative));
        page.StatusCode.Should().Be(HttpStatusCode.OK);
        (await ChangesAsync(one.Name)).Should().Be(changes, "nobody changed the password");
    }

    /// <summary>OWASP Password Storage Cheat Sheet: PBKDF2-HMAC-SHA512 with 220,000 rounds or more.</summary>
    [Fact]
    public void Outside_tests_a_password_is_hashed_as_often_as_is_advised()
    {
        var services = new ServiceCollection();
        services.AddAccounts();
        using var provider = services.BuildServiceProvider();

        provider.GetRequiredService<IOptions<PasswordHasherOptions>>().Value.IterationCount.Should().BeGreaterThanOrEqualTo(220_000);
    }

    /// <summary>Format 3 of Identity: one byte of format, four of the hash function, four of the rounds.</summary>
    private static uint Rounds(string hash) => System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(Convert.FromBase64String(hash).AsSpan(5));

    private async Task WithAccountAsync(string name, Action<Account> change)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = (await accounts.FindByNameAsync(name))!;
        change(account);
        await accounts.UpdateAsync(account);
    }

    private async Task<int> ChangesAsync(string name) => (await server.Services.GetRequiredService<IAuditReader>()
        .ReadAsync(new AuditFilter { What = "account", Key = name }, 100, CancellationToken.None)).Count;
}
