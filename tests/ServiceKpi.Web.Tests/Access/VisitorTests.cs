using System.Reflection;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rights = ServiceKpi.Domain.People.Rights;

namespace ServiceKpi.Web.Tests.Access;

/// <summary>Who the visitor is where no request can be asked: in a circuit.</summary>
public sealed class VisitorTests(DemoPages demo) : IClassFixture<DemoPages>
{
    [Theory]
    [InlineData(Role.Staff, Policies.Entry, true)]
    [InlineData(Role.Staff, Policies.Admin, false)]
    [InlineData(Role.Manager, Policies.Comment, true)]
    [InlineData(Role.Manager, Policies.Entry, false)]
    [InlineData(Role.Admin, Policies.Admin, true)]
    public async Task A_policy_asks_the_visitor_and_no_request(Role role, string policy, bool may)
    {
        await using var circuit = demo.Server.Services.CreateAsyncScope();
        circuit.ServiceProvider.GetRequiredService<Visitor>().Is(new Rights(7, "Sari", role, AllOutlets: false, new HashSet<int>()));

        var answer = await circuit.ServiceProvider.GetRequiredService<IAuthorizationService>().AuthorizeAsync(SignedIn(), resource: null, policy);

        answer.Succeeded.Should().Be(may);
    }

    [Theory]
    [InlineData(Policies.Admin)]
    [InlineData(Policies.Entry)]
    [InlineData(Policies.Comment)]
    [InlineData(Policies.SetUp)]
    public async Task Nobody_may_anything_before_they_are_known(string policy)
    {
        await using var circuit = demo.Server.Services.CreateAsyncScope();
        var services = circuit.ServiceProvider;

        var answer = await services.GetRequiredService<IAuthorizationService>().AuthorizeAsync(SignedIn(), resource: null, policy);

        answer.Succeeded.Should().BeFalse();
        (await services.GetRequiredService<IOutletDirectory>().AllAsync(CancellationToken.None)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_circuit_sees_the_outlets_of_its_visitor()
    {
        await using var circuit = demo.Server.Services.CreateAsyncScope();
        var visitor = circuit.ServiceProvider.GetRequiredService<Visitor>();
        visitor.Is(new Rights(7, "Sari", Role.Staff, AllOutlets: false, new HashSet<int> { 2 }));

        var seen = await circuit.ServiceProvider.GetRequiredService<IOutletDirectory>().AllAsync(CancellationToken.None);

        seen.Select(o => o.Id).Should().Equal(2);
    }

    [Fact]
    public void Whoever_is_known_is_written_down_with_where_they_come_from()
    {
        var visitor = new Visitor();
        visitor.Actor.AccountId.Should().BeNull("outside of requests and circuits the machine acts");
        visitor.Actor.Name.Should().NotBe("?");

        visitor.ComesFrom("203.0.113.7");
        visitor.Actor.Should().Be(new Actor(null, "?", "203.0.113.7"));

        visitor.Is(new Rights(7, "Sari", Role.Staff, AllOutlets: false, new HashSet<int>()));
        visitor.Actor.Should().Be(new Actor(7, "Sari", "203.0.113.7"));
    }

    [Fact]
    public void Nothing_that_a_circuit_may_hold_remembers_what_one_question_found()
    {
        // Who it is, which page is being read, and who signs in, on pages that have no circuit.
        Type[] told = [typeof(Visitor), typeof(PageProgress), typeof(PageRequest), typeof(CircuitRights), typeof(SignIns)];
        var remembering =
            from service in demo.Services
            where service.Lifetime != ServiceLifetime.Singleton && !service.IsKeyedService
            let type = service.ImplementationType
            where type is not null && type.Namespace?.StartsWith("ServiceKpi", StringComparison.Ordinal) == true && !told.Contains(type)
            from field in type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)
            where !field.Name.EndsWith(">P", StringComparison.Ordinal)
            where !field.IsInitOnly || field.FieldType.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ICollection<>))
            select $"{type.Name}.{field.Name}";

        remembering.Should().BeEmpty("a circuit lasts for hours");
    }

    [Fact]
    public void Accounts_are_tracked_for_one_request_on_pages_that_have_no_circuit()
    {
        demo.Services.Should().NotContain(s => typeof(DbContext).IsAssignableFrom(s.ServiceType), "whoever asks makes a context of their own");
        HashSet<Type> tracking = [typeof(UserManager<Account>), typeof(IUserStore<Account>)];
        while (demo.Services.FirstOrDefault(s => !s.IsKeyedService && !tracking.Contains(s.ServiceType) && Takes(s.ImplementationType, tracking)) is { } next)
        {
            tracking.Add(next.ServiceType);
        }

        tracking.Should().Contain([typeof(SignIns), typeof(OwnAccount)]);
        demo.Services.Where(s => s.Lifetime == ServiceLifetime.Singleton).Select(s => s.ServiceType).Should().NotIntersectWith(tracking);
        var components =
            from type in typeof(WebHost).Assembly.GetTypes()
            where type.IsAssignableTo(typeof(IComponent)) && TypeUses.Of(type).Any(tracking.Contains)
            select type.Namespace;
        components.Distinct().Should().Equal("ServiceKpi.Web.Public");
    }

    private static bool Takes(Type? type, HashSet<Type> tracking) => type?.GetConstructors()
        .Any(made => made.GetParameters().Any(p => tracking.Contains(p.ParameterType))) == true;

    private static ClaimsPrincipal SignedIn() => new(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, "7")], "test"));
}
